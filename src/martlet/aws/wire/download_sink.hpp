#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/base/sha256.hpp>

namespace martlet::aws {

/// A receiver of downloaded bytes, part by part, in order, each byte once. It must outlive the call.
class DownloadSink {
 public:
  virtual ~DownloadSink() = default;
  /// Receives a part. If this fails, the call fails with failure_code::sink_failed.
  virtual Task<Result<void>> write(std::string part) = 0;
};

/// A sink that writes into memory. Fails with Code::too_large for more than `bytes_max`.
class MemorySink final : public DownloadSink {
 public:
  explicit MemorySink(std::size_t bytes_max) : bytes_max_(bytes_max) {}
  Task<Result<void>> write(std::string part) override;
  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  std::size_t bytes_max_;
  std::string bytes_;
};

/// A sink that writes into a file, as blocking work. Fails with Code::too_large for more than `bytes_max`.
class FileSink final : public DownloadSink {
 public:
  /// Creates the file, readable only by its owner. Fails with Code::conflict if it exists, or Code::unavailable if it can't be created.
  static Result<FileSink> create(std::filesystem::path path, std::uint64_t bytes_max);
  FileSink(FileSink&&) noexcept;
  FileSink& operator=(FileSink&&) noexcept;
  ~FileSink() override;
  Task<Result<void>> write(std::string part) override;

 private:
  struct File;
  explicit FileSink(std::unique_ptr<File> file);
  std::unique_ptr<File> file_;
};

/// A sink that hashes the bytes and passes them on to `inner`, which must outlive it.
class HashingSink final : public DownloadSink {
 public:
  explicit HashingSink(DownloadSink& inner) : inner_(inner) {}
  Task<Result<void>> write(std::string part) override;
  std::string sha256() const { return hash_.digest(); }  ///< 32 bytes
  std::uint64_t bytes() const { return bytes_; }

 private:
  DownloadSink& inner_;
  Sha256 hash_;
  std::uint64_t bytes_ = 0;
};

}  // namespace martlet::aws

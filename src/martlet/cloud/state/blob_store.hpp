#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

/// A store of files named by the SHA-256 of their contents. A file is renamed to its hash when it is complete; files that were incomplete
/// when the process was killed are removed the next time that the store is opened. The code that refers to a blob decides when to remove
/// it.
class BlobStore {
 public:
  /// Opens the store. Fails with Code::denied if the folder can't be used.
  static Result<BlobStore> open(std::filesystem::path folder);

  /// A writer of one blob, part by part, so that only one part needs to be in memory. The blob is removed unless finish() is called.
  class Writer {
   public:
    Writer(Writer&& other) noexcept;
    Writer& operator=(Writer&&) = delete;
    ~Writer();
    /// Appends bytes. Fails with Code::unavailable if the disk is full.
    Result<void> append(std::string_view bytes);
    std::uint64_t size() const { return size_; }
    /// Returns the SHA-256 of the bytes so far, 32 bytes.
    std::string digest() const { return hash_.digest(); }
    /// Completes the blob and returns its name: the SHA-256 of its contents, in hex.
    Result<std::string> finish();

   private:
    friend class BlobStore;
    Writer(std::filesystem::path folder, std::filesystem::path file, int descriptor);
    std::filesystem::path folder_;
    std::filesystem::path file_;
    int descriptor_;
    std::uint64_t size_ = 0;
    Sha256 hash_;
  };
  Result<Writer> write();
  /// Writes a blob at once and returns its name.
  Result<std::string> put(std::string_view bytes);

  bool has(std::string_view name) const;
  Result<std::string> read(std::string_view name) const;
  /// Reads `length` bytes from `offset`, in parts. The file may be removed in the meantime.
  Result<std::unique_ptr<http::BodyStream>> stream(std::string_view name, std::uint64_t offset, std::uint64_t length) const;
  std::filesystem::path path_of(std::string_view name) const { return folder_ / std::string(name); }
  void remove(std::string_view name);

 private:
  explicit BlobStore(std::filesystem::path folder) : folder_(std::move(folder)) {}
  std::filesystem::path folder_;
};

}  // namespace martlet::cloud

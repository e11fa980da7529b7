#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include <martlet/base/hash.hpp>
#include <martlet/base/result.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

/// Files named by the SHA-256 of what is in them: a file that has its name is whole, since it gets it last. Files that are being
/// written when the process is killed are removed when the store is opened next. Who refers to a blob decides when it is removed.
class BlobStore {
 public:
  /// Fails with Code::denied where the folder can't be used.
  static Result<BlobStore> open(std::filesystem::path folder);

  /// One that is being written, part by part, so that memory for one part is enough. Removed unless it is finished.
  class Writer {
   public:
    Writer(Writer&& other) noexcept;
    Writer& operator=(Writer&&) = delete;
    ~Writer();
    /// Fails with Code::unavailable where the disk is full.
    Result<void> append(std::string_view bytes);
    std::uint64_t size() const { return size_; }
    /// The SHA-256 so far, 32 bytes.
    std::string digest() const { return hash_.digest(); }
    /// The SHA-256 of what was appended, in hex: the name under which it is there from now on.
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
  /// All at once.
  Result<std::string> put(std::string_view bytes);

  bool has(std::string_view name) const;
  Result<std::string> read(std::string_view name) const;
  /// `length` bytes from `offset`, in parts. The file may be removed while it is read.
  Result<std::unique_ptr<http::BodyStream>> stream(std::string_view name, std::uint64_t offset, std::uint64_t length) const;
  std::filesystem::path path_of(std::string_view name) const { return folder_ / std::string(name); }
  void remove(std::string_view name);

 private:
  explicit BlobStore(std::filesystem::path folder) : folder_(std::move(folder)) {}
  std::filesystem::path folder_;
};

}  // namespace martlet::cloud

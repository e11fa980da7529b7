#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/cloud/state/blob_store.hpp>
#include <martlet/http/response.hpp>
#include <martlet/sqlite/database.hpp>

#include "records.hpp"

namespace martlet::cloud::s3 {

/// The bytes of objects and of parts.
class Contents {
 public:
  Contents(sqlite::Database& database, BlobStore& blobs) : database_(database), blobs_(blobs) {}

  /// Takes bytes as they come; memory for a few kilobytes.
  class Writer {
   public:
    explicit Writer(BlobStore& blobs) : blobs_(blobs) {}
    Result<void> append(std::string_view bytes);
    /// As one segment at most. `always_in_file`: of a part, whose object is put together of files.
    Result<Content> finish(bool always_in_file);

   private:
    Result<void> open();
    BlobStore& blobs_;
    std::string bytes_;  // while they are few
    std::optional<BlobStore::Writer> file_;
    std::int64_t size_ = 0;
  };
  Writer write() { return Writer(blobs_); }

  std::vector<Segment> segments_of(std::int64_t object);
  Content content_of(const ObjectRecord& object);
  /// `length` bytes from `offset`.
  http::Body stream(const Content& content, std::int64_t offset, std::int64_t length) const;
  /// All at once. Fails with Code::too_large beyond `bytes_max`.
  Result<std::string> read(const Content& content, std::size_t bytes_max) const;

  /// Does an object or a part refer to it?
  bool is_used(const std::string& blob);
  /// Removes those of these files that nothing refers to any more.
  void release(const std::vector<std::string>& blobs);

 private:
  sqlite::Database& database_;
  BlobStore& blobs_;
};

}  // namespace martlet::cloud::s3

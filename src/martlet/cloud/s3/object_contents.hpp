#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/cloud/state/blob_store.hpp>
#include <martlet/http/response.hpp>
#include <martlet/sqlite/database.hpp>

#include "stored_records.hpp"

namespace martlet::cloud::s3 {

/// The contents of objects and of parts.
class ObjectContents {
 public:
  ObjectContents(sqlite::Database& database, BlobStore& blobs) : database_(database), blobs_(blobs) {}

  /// An incremental writer of contents, which holds only a few kilobytes in memory.
  class Writer {
   public:
    explicit Writer(BlobStore& blobs) : blobs_(blobs) {}
    Result<void> append(std::string_view bytes);
    /// Returns the content, with at most one segment. `always_in_file` must be true for parts, since an object is assembled from files.
    Result<Content> finish(bool always_in_file);

   private:
    Result<void> open();
    BlobStore& blobs_;
    std::string bytes_;  // the content, while it is short enough for the database
    std::optional<BlobStore::Writer> file_;
    std::int64_t size_ = 0;
  };
  Writer write() { return Writer(blobs_); }

  std::vector<Segment> segments_of(std::int64_t object);
  Content content_of(const ObjectRecord& object);
  /// Returns `length` bytes from `offset`. Files that are overwritten or deleted in the meantime remain until the body is destroyed.
  http::Body stream(const Content& content, std::int64_t offset, std::int64_t length);
  /// Reads the whole content. Fails with Code::too_large if it exceeds `bytes_max`.
  Result<std::string> read(const Content& content, std::size_t bytes_max) const;

  /// Returns whether an object or a part refers to the blob, or the blob is being read.
  bool is_used(const std::string& blob);
  /// Removes the blobs that nothing refers to anymore.
  void release(const std::vector<std::string>& blobs);

 private:
  // A file that is kept while it is being read.
  class KeptBlobs;
  struct Readers {
    int count = 0;
    bool is_released = false;  ///< released while being read, so it is checked again afterwards
  };
  bool is_referred_to(const std::string& blob);

  sqlite::Database& database_;
  BlobStore& blobs_;
  std::map<std::string, Readers> readers_;
};

}  // namespace martlet::cloud::s3

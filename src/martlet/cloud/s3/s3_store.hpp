#pragma once
#include <functional>
#include <memory>

#include <martlet/cloud/state/blob_store.hpp>
#include <martlet/cloud/state/blob_sweep.hpp>
#include <martlet/cloud/state/state_folder.hpp>

#include "bucket_store.hpp"
#include "object_contents.hpp"
#include "object_created.hpp"
#include "object_store.hpp"
#include "upload_store.hpp"

namespace martlet::cloud::s3 {

/// S3's state, in a database and a folder of files.
class S3Store {
 public:
  static Result<std::unique_ptr<S3Store>> open(Loop& loop, const StateFolder& state);
  S3Store(Loop& loop, sqlite::Database opened_database, BlobStore opened_blobs)
      : database(std::move(opened_database)),
        blobs(std::move(opened_blobs)),
        sweep(loop, blobs, [this](const std::string& blob) { return contents.is_used(blob); }) {}
  S3Store(const S3Store&) = delete;

  sqlite::Database database;
  BlobStore blobs;
  ObjectContents contents{database, blobs};
  BucketStore buckets{database};
  ObjectStore objects{database, contents};
  UploadStore uploads{database, contents};
  std::vector<std::function<void(const ObjectCreated&)>> listeners{};
  BlobSweep sweep;
};

}  // namespace martlet::cloud::s3

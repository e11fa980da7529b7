#pragma once
#include <functional>
#include <memory>

#include <martlet/cloud/state/blob_store.hpp>
#include <martlet/cloud/state/blob_sweep.hpp>
#include <martlet/cloud/state/state_folder.hpp>

#include "buckets.hpp"
#include "object_contents.hpp"
#include "object_created.hpp"
#include "objects.hpp"
#include "uploads.hpp"

namespace martlet::cloud::s3 {

/// S3's state, in a database and a folder of files.
class Store {
 public:
  static Result<std::unique_ptr<Store>> open(Loop& loop, const StateFolder& state);
  Store(Loop& loop, sqlite::Database opened_database, BlobStore opened_blobs)
      : database(std::move(opened_database)),
        blobs(std::move(opened_blobs)),
        sweep(loop, blobs, [this](const std::string& blob) { return contents.is_used(blob); }) {}
  Store(const Store&) = delete;

  sqlite::Database database;
  BlobStore blobs;
  Contents contents{database, blobs};
  Buckets buckets{database};
  Objects objects{database, contents};
  Uploads uploads{database, contents};
  std::vector<std::function<void(const ObjectCreated&)>> listeners{};
  BlobSweep sweep;
};

}  // namespace martlet::cloud::s3

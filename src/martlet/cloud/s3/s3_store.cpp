#include "s3_store.hpp"

namespace martlet::cloud::s3 {
namespace {

const std::vector<std::string>& migrations() {
  static const std::vector<std::string> all = {R"(
CREATE TABLE buckets (
  name TEXT PRIMARY KEY, account TEXT NOT NULL, region TEXT NOT NULL, created TEXT NOT NULL, versioning TEXT, policy TEXT,
  public_access_block TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX buckets_of_account ON buckets (account, name);
CREATE TABLE configurations (
  bucket TEXT NOT NULL, kind TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (bucket, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE objects (
  id INTEGER PRIMARY KEY AUTOINCREMENT, bucket TEXT NOT NULL, key TEXT NOT NULL, version_id TEXT NOT NULL, is_latest INTEGER NOT NULL,
  is_marker INTEGER NOT NULL, size INTEGER NOT NULL, e_tag TEXT NOT NULL, modified TEXT NOT NULL, headers TEXT NOT NULL, bytes BLOB
) STRICT;
CREATE INDEX versions ON objects (bucket, key, id DESC);
CREATE UNIQUE INDEX latest ON objects (bucket, key) WHERE is_latest = 1;
CREATE TABLE segments (
  object INTEGER NOT NULL, number INTEGER NOT NULL, blob TEXT NOT NULL, size INTEGER NOT NULL, e_tag TEXT NOT NULL, checksum TEXT,
  PRIMARY KEY (object, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX segments_of_blob ON segments (blob);
CREATE TABLE uploads (
  id TEXT PRIMARY KEY, bucket TEXT NOT NULL, key TEXT NOT NULL, initiated TEXT NOT NULL, initiator TEXT NOT NULL, headers TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX uploads_of_bucket ON uploads (bucket, key, id);
CREATE TABLE upload_parts (
  upload TEXT NOT NULL, number INTEGER NOT NULL, blob TEXT NOT NULL, size INTEGER NOT NULL, e_tag TEXT NOT NULL, checksum TEXT,
  modified TEXT NOT NULL, PRIMARY KEY (upload, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX upload_parts_of_blob ON upload_parts (blob);
)"};
  return all;
}

}  // namespace

Result<std::unique_ptr<S3Store>> S3Store::open(Loop& loop, const StateFolder& state) {
  Result<sqlite::Database> database = state.database("s3", migrations());
  if (!database) return std::unexpected(std::move(database).error());
  Result<std::filesystem::path> folder = state.folder("s3");
  if (!folder) return std::unexpected(std::move(folder).error());
  Result<BlobStore> blobs = BlobStore::open(*folder / "blobs");
  if (!blobs) return std::unexpected(std::move(blobs).error());
  return std::make_unique<S3Store>(loop, *std::move(database), *std::move(blobs));
}

}  // namespace martlet::cloud::s3

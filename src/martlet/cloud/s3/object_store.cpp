#include "object_store.hpp"

#include <tuple>

#include <martlet/base/random.hpp>

namespace martlet::cloud::s3 {
namespace {

std::string select(std::string_view rest) {
  return "SELECT id, bucket, key, version_id, is_latest, is_marker, size, e_tag, modified, headers FROM objects WHERE " + std::string(rest);
}

constexpr std::size_t version_id_length = 32;

void insert_segments(sqlite::Connection& connection, std::int64_t object, const std::vector<Segment>& segments) {
  for (const Segment& segment : segments) {
    connection.run("INSERT INTO segments (object, number, blob, size, e_tag, checksum) VALUES (?, ?, ?, ?, ?, ?)", object, segment.number,
                   segment.blob, segment.size, segment.e_tag, segment.checksum);
  }
}

// Returns the content's bytes; nullopt if they are in files.
std::optional<sqlite::Blob> bytes_of(const Content& content) {
  return content.segments.empty() ? std::optional(sqlite::Blob{content.bytes}) : std::nullopt;
}

std::int64_t insert(sqlite::Connection& connection, const ObjectRecord& object, const Content& content) {
  const std::int64_t id =
      connection
          .run(
              "INSERT INTO objects (bucket, key, version_id, is_latest, is_marker, size, e_tag, modified, headers, bytes) VALUES "
              "(?, ?, ?, 1, ?, ?, ?, ?, ?, ?)",
              object.bucket, object.key, object.version_id, object.is_marker, object.size, object.e_tag, object.modified, object.headers,
              bytes_of(content))
          .inserted_id;
  insert_segments(connection, id, content.segments);
  return id;
}

// Deletes the rows of an object's segments and returns their blobs.
std::vector<std::string> drop_segments(sqlite::Connection& connection, std::int64_t object) {
  std::vector<std::string> blobs = connection.all<std::string>("SELECT blob FROM segments WHERE object = ?", object);
  if (!blobs.empty()) connection.run("DELETE FROM segments WHERE object = ?", object);
  return blobs;
}

struct FormerRow {
  std::int64_t id;
  bool is_latest;
};

// Finds the version that a bucket without versions overwrites.
std::optional<FormerRow> unversioned(sqlite::Connection& connection, const ObjectRecord& object) {
  const auto found = connection.find<std::tuple<std::int64_t, bool>>(
      "SELECT id, is_latest FROM objects WHERE bucket = ? AND key = ? AND version_id = 'null'", object.bucket, object.key);
  return found ? std::optional(FormerRow{std::get<0>(*found), std::get<1>(*found)}) : std::nullopt;
}

// Overwrites the row, so that no index changes: one page is written instead of one for each index as well.
void replace(sqlite::Connection& connection, const ObjectRecord& object, const Content& content) {
  connection.run("UPDATE objects SET is_marker = ?, size = ?, e_tag = ?, modified = ?, headers = ?, bytes = ? WHERE id = ?",
                 object.is_marker, object.size, object.e_tag, object.modified, object.headers, bytes_of(content), object.id);
  insert_segments(connection, object.id, content.segments);
}

}  // namespace

std::optional<ObjectRecord> ObjectStore::find(const std::string& bucket, const std::string& key) {
  static const std::string sql = select("bucket = ? AND key = ? AND is_latest = 1");
  return database_.find<ObjectRecord>(sql, bucket, key);
}

std::optional<ObjectRecord> ObjectStore::find(const std::string& bucket, const std::string& key, const std::string& version_id) {
  static const std::string sql = select("bucket = ? AND key = ? AND version_id = ?");
  return database_.find<ObjectRecord>(sql, bucket, key, version_id);
}

// Deletes an object's rows and returns its blobs.
std::vector<std::string> ObjectStore::drop(sqlite::Connection& connection, std::int64_t id) {
  std::vector<std::string> blobs = drop_segments(connection, id);
  connection.run("DELETE FROM objects WHERE id = ?", id);
  return blobs;
}

ObjectRecord ObjectStore::put(const Bucket& bucket, ObjectRecord object, const Content& content) {
  object.bucket = bucket.name;
  object.version_id = bucket.makes_versions() ? random_text(version_id_length) : "null";
  std::vector<std::string> released;
  database_.write([&](sqlite::Connection& connection) {
    const std::optional<FormerRow> former = bucket.makes_versions() ? std::nullopt : unversioned(connection, object);
    if (former && former->is_latest) {
      object.id = former->id;
      released = drop_segments(connection, object.id);
      return replace(connection, object, content);
    }
    if (former) released = drop(connection, former->id);
    if (bucket.has_versions())
      connection.run("UPDATE objects SET is_latest = 0 WHERE bucket = ? AND key = ? AND is_latest = 1", object.bucket, object.key);
    object.id = insert(connection, object, content);
  });
  contents_.release(released);
  return object;
}

void ObjectStore::remove(const ObjectRecord& version) {
  std::vector<std::string> released;
  database_.write([&](sqlite::Connection& connection) {
    released = drop(connection, version.id);
    if (!version.is_latest) return;
    connection.run(
        "UPDATE objects SET is_latest = 1 WHERE id = (SELECT id FROM objects WHERE bucket = ? AND key = ? ORDER BY id DESC LIMIT 1)",
        version.bucket, version.key);
  });
  contents_.release(released);
}

std::optional<ObjectRecord> ObjectStore::remove_latest(const Bucket& bucket, const std::string& key, WallTime now) {
  if (!bucket.has_versions()) {
    if (const std::optional<ObjectRecord> object = find(bucket.name, key)) remove(*object);
    return std::nullopt;
  }
  ObjectRecord marker;
  marker.key = key;
  marker.is_marker = true;
  marker.modified = now;
  return put(bucket, std::move(marker), {});
}

void ObjectStore::set_headers(const ObjectRecord& object, const StoredHeaders& headers) {
  database_.run("UPDATE objects SET headers = ? WHERE id = ?", headers, object.id);
}

std::vector<ObjectRecord> ObjectStore::list(const std::string& bucket, const std::string& from, bool includes_from, int count) {
  static const std::string at_or_after = select("bucket = ? AND key >= ? AND is_latest = 1 AND is_marker = 0 ORDER BY key LIMIT ?");
  static const std::string after = select("bucket = ? AND key > ? AND is_latest = 1 AND is_marker = 0 ORDER BY key LIMIT ?");
  return database_.all<ObjectRecord>(includes_from ? at_or_after : after, bucket, from, count);
}

std::vector<ObjectRecord> ObjectStore::list_versions(const std::string& bucket, const std::string& from, bool includes_from,
                                                     std::int64_t id, int count) {
  static const std::string same_key = select("bucket = ? AND key = ? AND id < ? ORDER BY id DESC LIMIT ?");
  static const std::string at_or_after = select("bucket = ? AND key >= ? ORDER BY key, id DESC LIMIT ?");
  static const std::string after = select("bucket = ? AND key > ? ORDER BY key, id DESC LIMIT ?");
  if (includes_from) return database_.all<ObjectRecord>(at_or_after, bucket, from, count);
  std::vector<ObjectRecord> found;
  if (id != 0) found = database_.all<ObjectRecord>(same_key, bucket, from, id, count);
  const int left = count - static_cast<int>(found.size());
  if (left == 0) return found;
  std::vector<ObjectRecord> more = database_.all<ObjectRecord>(after, bucket, from, left);
  found.insert(found.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  return found;
}

}  // namespace martlet::cloud::s3

#include "upload_store.hpp"

namespace martlet::cloud::s3 {

void UploadStore::create(const Upload& upload) {
  database_.run("INSERT INTO uploads (id, bucket, key, initiated, initiator, headers) VALUES (?, ?, ?, ?, ?, ?)", upload.id, upload.bucket,
                upload.key, upload.initiated, upload.initiator, upload.headers);
}

std::optional<Upload> UploadStore::find(const std::string& bucket, const std::string& key, const std::string& id) {
  return database_.find<Upload>(
      "SELECT id, bucket, key, initiated, initiator, headers FROM uploads WHERE id = ? AND bucket = ? AND key = ?", id, bucket, key);
}

void UploadStore::put_part(const std::string& upload, const Part& part) {
  const auto former = database_.find<std::string>("SELECT blob FROM upload_parts WHERE upload = ? AND number = ?", upload, part.number);
  database_.run("INSERT OR REPLACE INTO upload_parts (upload, number, blob, size, e_tag, checksum, modified) VALUES (?, ?, ?, ?, ?, ?, ?)",
                upload, part.number, part.blob, part.size, part.e_tag, part.checksum, part.modified);
  if (former) contents_.release({*former});
}

std::vector<Part> UploadStore::parts(const std::string& upload, int after, int count) {
  return database_.all<Part>(
      "SELECT number, blob, size, e_tag, checksum, modified FROM upload_parts WHERE upload = ? AND number > ? ORDER BY number LIMIT ?",
      upload, after, count);
}

void UploadStore::remove(const std::string& upload) {
  std::vector<std::string> released;
  database_.write([&](sqlite::Connection& connection) {
    released = connection.all<std::string>("SELECT blob FROM upload_parts WHERE upload = ?", upload);
    connection.run("DELETE FROM upload_parts WHERE upload = ?", upload);
    connection.run("DELETE FROM uploads WHERE id = ?", upload);
  });
  contents_.release(released);
}

std::vector<Upload> UploadStore::list(const std::string& bucket, const std::string& prefix, const std::string& key, const std::string& id,
                                      int count) {
  return database_.all<Upload>(
      "SELECT id, bucket, key, initiated, initiator, headers FROM uploads WHERE bucket = ?1 AND key >= ?2 AND substr(key, 1, length(?2)) = "
      "?2 AND (key > ?3 OR (key = ?3 AND id > ?4)) ORDER BY key, id LIMIT ?5",
      bucket, prefix, key, id, count);
}

}  // namespace martlet::cloud::s3

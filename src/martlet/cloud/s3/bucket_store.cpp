#include "bucket_store.hpp"

namespace martlet::cloud::s3 {
namespace {

constexpr std::size_t recent_max = 100;
constexpr std::string_view columns = "name, account, region, created, versioning, policy, public_access_block";
std::string select(std::string_view rest) { return "SELECT " + std::string(columns) + " FROM buckets WHERE " + std::string(rest); }

}  // namespace

std::optional<Bucket> BucketStore::find(const std::string& name) {
  static const std::string sql = select("name = ?");
  if (const auto recent = recent_.find(name); recent != recent_.end()) return recent->second.bucket;
  std::optional<Bucket> found = database_.find<Bucket>(sql, name);
  if (!found) return found;
  if (recent_.size() >= recent_max) recent_.clear();
  recent_.emplace(name, Recent{*found});
  return found;
}

void BucketStore::create(const Bucket& bucket) {
  database_.run(
      "INSERT INTO buckets (name, account, region, created, versioning, policy, public_access_block) VALUES (?, ?, ?, ?, ?, ?, ?)",
      bucket.name, bucket.account, bucket.region, bucket.created, bucket.versioning, bucket.policy, bucket.public_access_block);
}

bool BucketStore::is_empty(const std::string& name) {
  return !database_.one<bool>("SELECT EXISTS (SELECT 1 FROM objects WHERE bucket = ?)", name);
}

void BucketStore::remove(const std::string& name) {
  database_.write([&](sqlite::Connection& connection) {
    connection.run("DELETE FROM upload_parts WHERE upload IN (SELECT id FROM uploads WHERE bucket = ?)", name);
    connection.run("DELETE FROM uploads WHERE bucket = ?", name);
    connection.run("DELETE FROM configurations WHERE bucket = ?", name);
    connection.run("DELETE FROM buckets WHERE name = ?", name);
  });
  recent_.erase(name);
}

std::vector<Bucket> BucketStore::list(const std::string& account, const std::string& prefix, const std::string& after, int count) {
  static const std::string sql = select("account = ? AND name > ? AND substr(name, 1, length(?3)) = ?3 ORDER BY name LIMIT ?4");
  return database_.all<Bucket>(sql, account, after, prefix, count);
}

template <class... Values>
void BucketStore::change(const std::string& name, std::string_view sql, const Values&... values) {
  database_.run(sql, values...);
  recent_.erase(name);
}

void BucketStore::set_versioning(const std::string& name, const std::string& status) {
  change(name, "UPDATE buckets SET versioning = ? WHERE name = ?", status, name);
}
void BucketStore::set_policy(const std::string& name, const std::optional<std::string>& document) {
  change(name, "UPDATE buckets SET policy = ? WHERE name = ?", document, name);
}
void BucketStore::set_public_access_block(const std::string& name, const std::optional<PublicAccessBlock>& block) {
  change(name, "UPDATE buckets SET public_access_block = ? WHERE name = ?", block, name);
}

void BucketStore::put_document(const std::string& name, std::string_view kind, const std::string& text) {
  change(name, "INSERT OR REPLACE INTO configurations (bucket, kind, document) VALUES (?, ?, ?)", name, kind, text);
}
std::optional<std::string> BucketStore::document(const std::string& name, std::string_view kind) {
  const auto recent = recent_.find(name);
  if (recent == recent_.end()) return stored_document(name, kind);
  auto& documents = recent->second.documents;
  auto known = documents.find(kind);
  if (known == documents.end()) known = documents.emplace(kind, stored_document(name, kind)).first;
  return known->second;
}
std::optional<std::string> BucketStore::stored_document(const std::string& name, std::string_view kind) {
  return database_.find<std::string>("SELECT document FROM configurations WHERE bucket = ? AND kind = ?", name, kind);
}
void BucketStore::remove_document(const std::string& name, std::string_view kind) {
  change(name, "DELETE FROM configurations WHERE bucket = ? AND kind = ?", name, kind);
}

}  // namespace martlet::cloud::s3

#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/schema/read.hpp>
#include <martlet/schema/write.hpp>
#include <martlet/sqlite/database.hpp>

#include "stored_records.hpp"

namespace martlet::cloud::s3 {

/// The buckets of all accounts, with their configurations. Recently used buckets are cached in memory, since each operation on an object
/// looks up its bucket first.
class BucketStore {
 public:
  explicit BucketStore(sqlite::Database& database) : database_(database) {}

  std::optional<Bucket> find(const std::string& name);
  void create(const Bucket& bucket);
  bool is_empty(const std::string& name);
  /// Removes the bucket, which must be empty, and its configuration.
  void remove(const std::string& name);
  /// Returns at most `count` of an account's buckets, ordered by name, whose names begin with `prefix` and follow `after`.
  std::vector<Bucket> list(const std::string& account, const std::string& prefix, const std::string& after, int count);

  void set_versioning(const std::string& name, const std::string& status);
  void set_policy(const std::string& name, const std::optional<std::string>& document);
  void set_public_access_block(const std::string& name, const std::optional<PublicAccessBlock>& block);

  /// Stores a configuration document under the name of its schema: Tagging, LifecycleConfiguration.
  template <class T>
  void configure(const std::string& name, const T& document) {
    put_document(name, schema_of<T>().name(), to_json(document));
  }
  template <class T>
  std::optional<T> configuration(const std::string& name) {
    const std::optional<std::string> text = document(name, schema_of<T>().name());
    return text ? std::optional<T>(read_json<T>(*text).value()) : std::nullopt;
  }
  template <class T>
  void remove_configuration(const std::string& name) {
    remove_document(name, schema_of<T>().name());
  }

 private:
  struct Recent {
    Bucket bucket;
    std::map<std::string, std::optional<std::string>, std::less<>> documents{};  // those that were read, by kind
  };
  void put_document(const std::string& name, std::string_view kind, const std::string& text);
  std::optional<std::string> document(const std::string& name, std::string_view kind);
  void remove_document(const std::string& name, std::string_view kind);

  /// Runs a statement that changes the bucket, and removes the bucket from the cache.
  template <class... Values>
  void change(const std::string& name, std::string_view sql, const Values&... values);
  std::optional<std::string> stored_document(const std::string& name, std::string_view kind);

  sqlite::Database& database_;
  std::map<std::string, Recent, std::less<>> recent_;  // by name; every change of a bucket removes it
};

}  // namespace martlet::cloud::s3

#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/cloud/api/account_region.hpp>
#include <martlet/cloud/encryption/text_cipher.hpp>
#include <martlet/schema/read.hpp>
#include <martlet/schema/write.hpp>
#include <martlet/sqlite/database.hpp>

#include "resource_shapes.hpp"

namespace martlet::cloud::api_gateway {

/// The routes and integrations that a stage serves: the current ones, or those at the time of its deployment.
struct StageSnapshot {
  std::vector<Route> routes{};
  std::vector<Integration> integrations{};
};
Schema describe(Type<StageSnapshot>);

/// The APIs of all accounts in SQLite, each resource as a document. An API's resources are encrypted, since stages have variables.
class ApiStore {
 public:
  static std::vector<std::string> migrations();
  ApiStore(sqlite::Database database, TextCipher cipher) : database_(std::move(database)), cipher_(std::move(cipher)) {}

  void put(const AccountRegion& owner, const HttpApi& api);
  std::optional<HttpApi> find(const AccountRegion& owner, const std::string& api_id);
  std::vector<HttpApi> list(const AccountRegion& owner);
  /// Removes an API with everything that belongs to it.
  void remove(const std::string& api_id);
  /// Returns the owner of an API, or nullopt if there is no such API.
  std::optional<AccountRegion> owner_of(const std::string& api_id);

  template <class T>
  void put(const std::string& api_id, const T& resource) {
    put_document(api_id, T::kind, resource.id(), to_json(resource));
  }
  template <class T>
  std::optional<T> find(const std::string& api_id, const std::string& id) {
    const std::optional<std::string> document = find_document(api_id, T::kind, id);
    return document ? std::optional<T>(parsed<T>(*document)) : std::nullopt;
  }
  /// Returns all resources of the type T, in the order of creation.
  template <class T>
  std::vector<T> list(const std::string& api_id) {
    std::vector<T> all;
    for (const std::string& document : list_documents(api_id, T::kind)) all.push_back(parsed<T>(document));
    return all;
  }
  template <class T>
  void remove(const std::string& api_id, const std::string& id) {
    remove_document(api_id, T::kind, id);
  }

  StageSnapshot current(const std::string& api_id) { return {list<Route>(api_id), list<Integration>(api_id)}; }
  void put_snapshot(const std::string& api_id, const std::string& deployment_id, const StageSnapshot& snapshot);
  std::optional<StageSnapshot> find_snapshot(const std::string& api_id, const std::string& deployment_id);

  /// Grows with every change, so that a caller can tell whether what it has read is outdated.
  std::uint64_t changes() const { return changes_; }

 private:
  template <class T>
  static T parsed(const std::string& document) {
    return read_json<T>(document).value();
  }
  void put_document(const std::string& api_id, std::string_view kind, const std::string& id, const std::string& document);
  std::optional<std::string> find_document(const std::string& api_id, std::string_view kind, const std::string& id);
  std::vector<std::string> list_documents(const std::string& api_id, std::string_view kind);
  void remove_document(const std::string& api_id, std::string_view kind, const std::string& id);

  sqlite::Database database_;
  TextCipher cipher_;
  std::uint64_t changes_ = 0;
};

}  // namespace martlet::cloud::api_gateway

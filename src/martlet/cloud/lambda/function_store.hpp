#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <martlet/cloud/secrets/kept_secrets.hpp>
#include <martlet/sqlite/database.hpp>

#include "function_reference.hpp"
#include "records.hpp"

namespace martlet::cloud::lambda {

/// How much an account has in a region.
struct Usage {
  std::int64_t code_bytes = 0;  ///< of all versions
  std::int64_t functions = 0;
  std::int64_t reserved_concurrency = 0;
};
Schema describe(Type<Usage>);

/// Functions with their versions, of all accounts. What belongs to a function goes with it. Environment variables are kept encrypted.
class FunctionStore {
 public:
  FunctionStore(sqlite::Database database, KeptSecrets secrets) : database_(std::move(database)), secrets_(std::move(secrets)) {}
  static std::vector<std::string> migrations();

  /// All changes of one call, or none. `work` uses this store.
  template <class Work>
  auto write(Work&& work) {
    return database_.write([&](sqlite::Connection& connection) {
      Within within(*this, connection);
      return std::forward<Work>(work)();
    });
  }

  std::optional<FunctionRecord> function(const FunctionKey& key);
  void add(const FunctionKey& key, const FunctionRecord& function);
  void update(const FunctionKey& key, const FunctionRecord& function);
  void remove(const FunctionKey& key);
  /// By name, after `after`.
  std::vector<VersionRecord> list_latest(const FunctionKey& after, int count);
  /// All versions of all functions, by name and number, after `after` and `number`; $LATEST first.
  std::vector<VersionRecord> list_all(const FunctionKey& after, std::int64_t number, int count);
  Usage usage(std::string_view account, std::string_view region);

  std::optional<VersionRecord> version(const FunctionKey& key, std::int64_t number);
  void put(const FunctionKey& key, const VersionRecord& version);
  void remove_version(const FunctionKey& key, std::int64_t number);
  /// By number, from `number` on.
  std::vector<VersionRecord> list_versions(const FunctionKey& key, std::int64_t number, int count);
  /// Is there a version, of any account, that has this code?
  bool is_used(std::string_view code_sha256);

  std::optional<AliasRecord> alias(const FunctionKey& key, std::string_view name);
  void put(const FunctionKey& key, const AliasRecord& alias);
  void remove_alias(const FunctionKey& key, std::string_view name);
  /// By name, after `after`; of one version alone unless it is empty.
  std::vector<AliasRecord> list_aliases(const FunctionKey& key, std::string_view version, std::string_view after, int count);
  /// Does an alias point at it, or share its invocations with it?
  bool is_aliased(const FunctionKey& key, std::string_view version);

  /// `qualifier`: empty for the function's own.
  std::optional<PolicyRecord> policy(const FunctionKey& key, std::string_view qualifier);
  void put(const FunctionKey& key, std::string_view qualifier, const PolicyRecord& policy);
  void remove_policy(const FunctionKey& key, std::string_view qualifier);

  std::optional<UrlRecord> url(const FunctionKey& key, std::string_view qualifier);
  std::optional<std::pair<FunctionKey, UrlRecord>> url_by_id(std::string_view id);
  void put(const FunctionKey& key, const UrlRecord& url);
  void remove_url(const FunctionKey& key, std::string_view qualifier);
  /// The function's own first, then those of aliases, after the one at the position `after`: "/" and its qualifier.
  std::vector<UrlRecord> list_urls(const FunctionKey& key, std::string_view after, int count);

  std::optional<EventInvokeRecord> event_invoke(const FunctionKey& key, std::string_view qualifier);
  void put(const FunctionKey& key, const EventInvokeRecord& record);
  void remove_event_invoke(const FunctionKey& key, std::string_view qualifier);
  std::vector<EventInvokeRecord> list_event_invoke(const FunctionKey& key, std::string_view after, int count);

  /// Reservations of all accounts, after a restart.
  std::vector<std::pair<FunctionKey, int>> reservations();

 private:
  // Sends the statements of the calls made during a transaction to its connection.
  struct Within {
    Within(FunctionStore& store, sqlite::Connection& connection) : store_(store) { store_.transaction_ = &connection; }
    Within(const Within&) = delete;
    ~Within() { store_.transaction_ = nullptr; }
    FunctionStore& store_;
  };
  VersionRecord sealed(VersionRecord version) const;
  VersionRecord opened(VersionRecord version) const;
  std::vector<VersionRecord> opened(std::vector<VersionRecord> versions) const;

  template <class... V>
  sqlite::Changes run(std::string_view sql, const V&... values) {
    return transaction_ ? transaction_->run(sql, values...) : database_.run(sql, values...);
  }
  template <class T, class... V>
  std::optional<T> find(std::string_view sql, const V&... values) {
    return transaction_ ? transaction_->find<T>(sql, values...) : database_.find<T>(sql, values...);
  }
  template <class T, class... V>
  std::vector<T> all(std::string_view sql, const V&... values) {
    return transaction_ ? transaction_->all<T>(sql, values...) : database_.all<T>(sql, values...);
  }

  sqlite::Database database_;
  KeptSecrets secrets_;
  sqlite::Connection* transaction_ = nullptr;
};

}  // namespace martlet::cloud::lambda

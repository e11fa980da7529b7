#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <martlet/cloud/encryption/text_cipher.hpp>
#include <martlet/sqlite/database.hpp>

#include "function_reference.hpp"
#include "stored_records.hpp"

namespace martlet::cloud::lambda {

/// An account's usage in a region.
struct Usage {
  std::int64_t code_bytes = 0;  ///< the size of the code of all versions together
  std::int64_t functions = 0;
  std::int64_t reserved_concurrency = 0;
};
Schema describe(Type<Usage>);

/// The functions and versions of all accounts. Removing a function removes everything that belongs to it. Environment variables are stored
/// encrypted.
class FunctionStore {
 public:
  FunctionStore(sqlite::Database database, TextCipher cipher) : database_(std::move(database)), cipher_(std::move(cipher)) {}
  static std::vector<std::string> migrations();

  /// Runs `work`, which uses this store, in a transaction: either all of its changes are made, or none are.
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
  /// Lists functions' $LATEST, ordered by name, after `after`.
  std::vector<VersionRecord> list_latest(const FunctionKey& after, int count);
  /// Lists all versions of all functions, ordered by name and number with $LATEST first, after `after` and `number`.
  std::vector<VersionRecord> list_all(const FunctionKey& after, std::int64_t number, int count);
  Usage usage(std::string_view account, std::string_view region);

  std::optional<VersionRecord> version(const FunctionKey& key, std::int64_t number);
  void put(const FunctionKey& key, const VersionRecord& version);
  void remove_version(const FunctionKey& key, std::int64_t number);
  /// Lists a function's versions, ordered by number, starting with `number`.
  std::vector<VersionRecord> list_versions(const FunctionKey& key, std::int64_t number, int count);
  /// Returns whether a version in any account has this code.
  bool is_used(std::string_view code_sha256);

  std::optional<AliasRecord> alias(const FunctionKey& key, std::string_view name);
  void put(const FunctionKey& key, const AliasRecord& alias);
  void remove_alias(const FunctionKey& key, std::string_view name);
  /// Lists a function's aliases, ordered by name, after `after`; only those of `version` unless it is empty.
  std::vector<AliasRecord> list_aliases(const FunctionKey& key, std::string_view version, std::string_view after, int count);
  /// Returns whether an alias points at the version, or routes a share of invocations to it.
  bool is_aliased(const FunctionKey& key, std::string_view version);

  /// Returns the policy of a version or an alias or, if `qualifier` is empty, of the function.
  std::optional<PolicyRecord> policy(const FunctionKey& key, std::string_view qualifier);
  void put(const FunctionKey& key, std::string_view qualifier, const PolicyRecord& policy);
  void remove_policy(const FunctionKey& key, std::string_view qualifier);

  std::optional<UrlRecord> url(const FunctionKey& key, std::string_view qualifier);
  std::optional<std::pair<FunctionKey, UrlRecord>> url_by_id(std::string_view id);
  void put(const FunctionKey& key, const UrlRecord& url);
  void remove_url(const FunctionKey& key, std::string_view qualifier);
  /// Lists a function's URLs, the function's own first, then those of aliases. `after` is the position of the last one read: "/" and its
  /// qualifier.
  std::vector<UrlRecord> list_urls(const FunctionKey& key, std::string_view after, int count);

  std::optional<EventInvokeRecord> event_invoke(const FunctionKey& key, std::string_view qualifier);
  void put(const FunctionKey& key, const EventInvokeRecord& record);
  void remove_event_invoke(const FunctionKey& key, std::string_view qualifier);
  std::vector<EventInvokeRecord> list_event_invoke(const FunctionKey& key, std::string_view after, int count);

  /// Returns the reserved concurrency of functions in all accounts, to restore it after a restart.
  std::vector<std::pair<FunctionKey, int>> reservations();

 private:
  // While this object exists, statements go to the connection of the transaction.
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
  TextCipher cipher_;
  sqlite::Connection* transaction_ = nullptr;
};

}  // namespace martlet::cloud::lambda

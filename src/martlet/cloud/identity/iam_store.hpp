#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <martlet/cloud/policy/parse_policy.hpp>
#include <martlet/cloud/policy/policy.hpp>
#include <martlet/sqlite/database.hpp>

#include "entity.hpp"
#include "managed_policy.hpp"

namespace martlet::cloud::identity {

/// A user's access key.
struct AccessKeyRow {
  std::string id{};
  std::string account{};
  std::string user{};
  bool is_active = true;
  WallTime created{};
};
Schema describe(Type<AccessKeyRow>);

/// IAM's state in SQLite. Names are unique within their account and looked up ignoring case.
class IamStore {
 public:
  static std::vector<std::string> migrations();
  explicit IamStore(sqlite::Database database) : database_(std::move(database)) {}

  /// Returns false if the name is taken.
  bool add(const Entity& entity);
  std::optional<Entity> find(EntityKind kind, const std::string& account, const std::string& name);
  void update(const Entity& entity);
  /// Removes only the entity. The caller has checked that nothing is attached to it.
  void remove(const Entity& entity);
  /// Returns at most `count` entities, ordered by name, that follow the name `after`.
  std::vector<Entity> list(EntityKind kind, const std::string& account, const std::string& path_prefix, const std::string& after,
                           int count);

  void put_policy(const Entity& entity, const std::string& name, const std::string& document);
  std::optional<std::string> policy(const Entity& entity, const std::string& name);
  bool remove_policy(const Entity& entity, const std::string& name);
  std::vector<std::string> policy_names(const Entity& entity);

  bool add(const ManagedPolicy& policy);
  std::optional<ManagedPolicy> managed_policy(const std::string& arn);
  void remove(const ManagedPolicy& policy);
  /// Returns at most `count` policies of the account, ordered by name, that follow the name `after`.
  std::vector<ManagedPolicy> managed_policies(const std::string& account, const std::string& after, int count);
  /// Adds the policy's newest version and, if requested, makes it the default.
  void add_version(const ManagedPolicy& policy, const ManagedPolicyVersion& version, bool is_default);
  std::vector<ManagedPolicyVersion> versions(const ManagedPolicy& policy);
  void set_default(const ManagedPolicy& policy, int version, WallTime now);
  void remove_version(const ManagedPolicy& policy, int version);
  void attach(const Entity& entity, const std::string& policy_arn);
  bool detach(const Entity& entity, const std::string& policy_arn);
  std::vector<std::string> attached(const Entity& entity);
  std::int64_t attachments(const std::string& policy_arn);

  void add(const AccessKeyRow& key);
  std::optional<AccessKeyRow> access_key(const std::string& id);
  std::vector<AccessKeyRow> access_keys(const Entity& user);
  void set_active(const std::string& id, bool is_active);
  void remove_access_key(const std::string& id);

  /// Returns the parsed identity policies of a role or user, both inline and attached.
  std::vector<std::shared_ptr<const Policy>> identity_policies(const Entity& entity);
  /// Returns a role's parsed trust policy.
  std::shared_ptr<const Policy> trust_policy(const Entity& role);
  /// Parses a document that was accepted before, and caches the result.
  std::shared_ptr<const Policy> parsed(const std::string& document, PolicyKind kind);

 private:
  // A cache of the rows that every request reads.
  struct Cache {
    std::unordered_map<std::string, std::optional<Entity>> entities{};
    std::unordered_map<std::string, std::optional<AccessKeyRow>> access_keys{};
    std::unordered_map<std::string, std::vector<std::shared_ptr<const Policy>>> policies{};  // by entity id
  };
  // All writes go through these functions, which clear the cache.
  template <class... V>
  sqlite::Changes run(std::string_view sql, const V&... values) {
    cache_ = Cache();
    return database_.run(sql, values...);
  }
  template <class... V>
  bool try_run(std::string_view sql, const V&... values) {
    cache_ = Cache();
    return database_.try_run(sql, values...).has_value();
  }
  template <class Work>
  auto write(Work&& work) {
    cache_ = Cache();
    return database_.write(std::forward<Work>(work));
  }

  sqlite::Database database_;
  Cache cache_;
  std::unordered_map<std::string, std::shared_ptr<const Policy>> parsed_;
};

}  // namespace martlet::cloud::identity

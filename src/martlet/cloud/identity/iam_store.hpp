#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <martlet/cloud/policy/policy.hpp>
#include <martlet/cloud/policy/policy_document.hpp>
#include <martlet/sqlite/database.hpp>

#include "entity.hpp"

namespace martlet::cloud::identity {

/// A key of a user.
struct AccessKeyRow {
  std::string id{};
  std::string account{};
  std::string user{};
  bool is_active = true;
  WallTime created{};
};
Schema describe(Type<AccessKeyRow>);

/// What IAM keeps, in SQLite. Names are unique ignoring case within their account, and found so.
class IamStore {
 public:
  static std::vector<std::string> migrations();
  explicit IamStore(sqlite::Database database) : database_(std::move(database)) {}

  /// false: there is one of this name.
  bool add(const Entity& entity);
  std::optional<Entity> find(EntityKind kind, const std::string& account, const std::string& name);
  void update(const Entity& entity);
  /// With nothing else: who calls it has seen that nothing is attached.
  void remove(const Entity& entity);
  /// By name, after `after`, at most `count`.
  std::vector<Entity> list(EntityKind kind, const std::string& account, const std::string& path_prefix, const std::string& after,
                           int count);

  void put_policy(const Entity& entity, const std::string& name, const std::string& document);
  std::optional<std::string> policy(const Entity& entity, const std::string& name);
  bool remove_policy(const Entity& entity, const std::string& name);
  std::vector<std::string> policy_names(const Entity& entity);

  bool add(const ManagedPolicy& policy);
  std::optional<ManagedPolicy> managed_policy(const std::string& arn);
  void remove(const ManagedPolicy& policy);
  /// Of the caller's account, by name, after `after`, at most `count`.
  std::vector<ManagedPolicy> managed_policies(const std::string& account, const std::string& after, int count);
  /// Its newest version, which becomes the default if requested.
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

  /// All identity policies of a role or user, parsed: inline and attached.
  std::vector<std::shared_ptr<const Policy>> identity_policies(const Entity& entity);
  /// A role's trust policy.
  std::shared_ptr<const Policy> trust_policy(const Entity& role);
  /// A document that was accepted, parsed; kept for the next time.
  std::shared_ptr<const Policy> parsed(const std::string& document, PolicyKind kind);

 private:
  // What every request asks for, as it was read last.
  struct Known {
    std::unordered_map<std::string, std::optional<Entity>> entities{};
    std::unordered_map<std::string, std::optional<AccessKeyRow>> access_keys{};
    std::unordered_map<std::string, std::vector<std::shared_ptr<const Policy>>> policies{};  // by the entity's id
  };
  // All writes go through these: none of what was known before is true afterwards.
  template <class... V>
  sqlite::Changes run(std::string_view sql, const V&... values) {
    known_ = Known();
    return database_.run(sql, values...);
  }
  template <class... V>
  bool try_run(std::string_view sql, const V&... values) {
    known_ = Known();
    return database_.try_run(sql, values...).has_value();
  }
  template <class Work>
  auto write(Work&& work) {
    known_ = Known();
    return database_.write(std::forward<Work>(work));
  }

  sqlite::Database database_;
  Known known_;
  std::unordered_map<std::string, std::shared_ptr<const Policy>> parsed_;
};

}  // namespace martlet::cloud::identity

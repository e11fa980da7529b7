#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace martlet::cloud {

/// The sender of a request.
struct Caller {
  enum class Kind { anonymous, root, user, role_session, service };
  Kind kind = Kind::anonymous;
  std::string account{};  ///< 12 digits; empty for anonymous callers and services
  std::string
      arn{};  ///< a user's ARN, a session's (`arn:aws:sts::111111111111:assumed-role/deployer/s1`), or `arn:aws:iam::111111111111:root`
  std::string role_arn{};   ///< a session's role, with its path
  std::string unique_id{};  ///< `AIDA...`; for a session, its role's `AROA...`, without the session's name
  std::string service{};    ///< `lambda.amazonaws.com`
};

/// The values of condition keys. As in IAM, the names of keys are case-insensitive.
class ConditionContext {
 public:
  void set(std::string_view key, std::string value);
  /// Sets a key with several values, such as aws:TagKeys. Only conditions with ForAllValues or ForAnyValue apply to it.
  void set_all(std::string_view key, std::vector<std::string> values);

  /// Copies all keys of `other`, whose values replace existing ones.
  void merge(const ConditionContext& other);

  struct Values {
    std::vector<std::string> values;
    bool is_multivalued = false;
  };
  /// Returns the values of a key; nullptr if the request doesn't have the key.
  const Values* find(std::string_view key) const;

 private:
  std::map<std::string, Values> values_;  // by lower-case key
};

/// A request that policies allow or deny.
struct AccessRequest {
  Caller caller{};
  std::string action{};            ///< `s3:GetObject`
  std::string resource{};          ///< an ARN, or `*` for an action that has no resource
  std::string resource_account{};  ///< the resource's account, 12 digits
  ConditionContext context{};
};

}  // namespace martlet::cloud

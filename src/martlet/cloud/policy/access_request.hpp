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
  std::string account{};  ///< 12 digits; empty for anonymous and service
  std::string
      arn{};  ///< of the user, of the session (`arn:aws:sts::111111111111:assumed-role/deployer/s1`), or `arn:aws:iam::111111111111:root`
  std::string role_arn{};   ///< of a session: its role's, with its path
  std::string unique_id{};  ///< `AIDA...`; of a session its role's `AROA...`, without the session's name
  std::string service{};    ///< `lambda.amazonaws.com`
};

/// The values of condition keys. Names ignore case, as IAM's do.
class ConditionContext {
 public:
  void set(std::string_view key, std::string value);
  /// A key with several values, such as aws:TagKeys: only ForAllValues and ForAnyValue apply to it.
  void set_all(std::string_view key, std::vector<std::string> values);

  /// Takes over all keys of `other`; those that both have are `other`'s.
  void merge(const ConditionContext& other);

  struct Values {
    std::vector<std::string> values;
    bool is_multivalued = false;
  };
  /// nullptr: the request has no such key.
  const Values* find(std::string_view key) const;

 private:
  std::map<std::string, Values> values_;  // by the key in lower case
};

/// A call to be allowed or refused.
struct AccessRequest {
  Caller caller{};
  std::string action{};            ///< `s3:GetObject`
  std::string resource{};          ///< an ARN; `*` for an action that has no resource
  std::string resource_account{};  ///< whose the resource is; 12 digits
  ConditionContext context{};
};

}  // namespace martlet::cloud

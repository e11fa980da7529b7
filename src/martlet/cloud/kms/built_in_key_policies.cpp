#include "built_in_key_policies.hpp"

#include <martlet/json/value.hpp>

namespace martlet::cloud::kms {
namespace {

using json::Array;
using json::Object;
using json::Value;

Value object(Object members) { return members; }
Value aws(std::string principal) { return object({{"AWS", std::move(principal)}}); }
std::string root(const std::string& account) { return "arn:aws:iam::" + account + ":root"; }

Value statement(std::string sid, Value principal, Value actions) {
  return object({{"Sid", std::move(sid)},
                 {"Effect", "Allow"},
                 {"Principal", std::move(principal)},
                 {"Action", std::move(actions)},
                 {"Resource", "*"}});
}

std::string document(std::string id, Array statements) {
  return object({{"Version", "2012-10-17"}, {"Id", std::move(id)}, {"Statement", std::move(statements)}}).to_text();
}

}  // namespace

std::string default_policy(const std::string& account) {
  return document("key-default-1", {statement("Enable IAM User Permissions", aws(root(account)), "kms:*")});
}

std::string policy_of_managed_key(const Key& key) {
  Value through = statement("Allow access through the service for all principals in the account that are authorized to use it", aws("*"),
                            Array{"kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"});
  through.set("Condition", object({{"StringEquals", object({{"kms:CallerAccount", key.account},
                                                            {"kms:ViaService", key.service + "." + key.region + ".amazonaws.com"}})}}));
  Value direct = statement("Allow direct access to key metadata to the account", aws(root(key.account)),
                           Array{"kms:Describe*", "kms:Get*", "kms:List*", "kms:RevokeGrant"});
  return document("auto-" + key.service + "-1", {std::move(through), std::move(direct)});
}

}  // namespace martlet::cloud::kms

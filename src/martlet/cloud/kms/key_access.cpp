#include "key_access.hpp"

#include <martlet/base/arn.hpp>
#include <martlet/base/random.hpp>
#include <martlet/cloud/policy/parse_policy.hpp>

#include "built_in_key_policies.hpp"

namespace martlet::cloud::kms {
namespace {

constexpr std::string_view managed_prefix = "alias/aws/";

// The parts of "arn:aws:kms:eu-central-1:111111111111:key/ID"; a name that isn't an ARN is in the caller's account and region.
struct KeyName {
  AccountRegion account_region;
  std::string resource;
};

KeyName parse(const Call& call, std::string_view name) {
  const std::optional<Arn> arn = parse_arn(name);
  if (arn && arn->service == "kms") return {{std::string(arn->account), std::string(arn->region)}, std::string(arn->resource)};
  const bool is_alias = name.starts_with("alias/");
  return {account_region_of(call), (is_alias ? "" : "key/") + std::string(name)};
}

ServiceResult<Key> managed_key(KeyStore& store, const Call& call, const KeyName& name) {
  Key key{.id = random_uuid(), .account = call.account(), .region = call.region, .created = call.now};
  key.service = name.resource.substr(managed_prefix.size());
  if (key.service != "ssm") return service_error(400, "NotFoundException", "The local cloud has no key " + name.resource + ".");
  key.description = "Default key that protects my SSM Parameters when no other key is defined";
  key.policy = policy_of_managed_key(key);
  store.add(key);
  store.add(
      Alias{.name = name.resource, .account = key.account, .region = key.region, .key = key.id, .created = call.now, .updated = call.now});
  return key;
}

ServiceResult<Key> find_by_alias(KeyStore& store, const Call& call, const KeyName& name) {
  const std::optional<Alias> alias = store.find_alias(name.account_region, name.resource);
  const bool is_own = name.account_region.account == call.account() && name.account_region.region == call.region;
  if (!alias && is_own && name.resource.starts_with(managed_prefix)) return managed_key(store, call, name);
  std::optional<Key> key;
  if (alias) key = store.find(name.account_region, alias->key, call.now);
  if (key) return *std::move(key);
  return service_error(
      400, "NotFoundException",
      "Alias arn:aws:kms:" + name.account_region.region + ":" + name.account_region.account + ":" + name.resource + " is not found.");
}

}  // namespace

ServiceResult<Key> find_key(KeyStore& store, const Call& call, std::string_view text) {
  const KeyName name = parse(call, text);
  if (name.resource.starts_with("alias/")) return find_by_alias(store, call, name);
  constexpr std::string_view prefix = "key/";
  std::optional<Key> key;
  if (name.resource.starts_with(prefix)) key = store.find(name.account_region, name.resource.substr(prefix.size()), call.now);
  if (key) return *std::move(key);
  constexpr std::size_t uuid_length = 36;
  if (name.resource.size() != prefix.size() + uuid_length)
    return service_error(400, "NotFoundException", "Invalid keyId '" + std::string(text) + "'");
  return service_error(
      400, "NotFoundException",
      "Key 'arn:aws:kms:" + name.account_region.region + ":" + name.account_region.account + ":" + name.resource + "' does not exist");
}

ServiceResult<> authorize(const Call& call, const Key& key, std::string_view action, const KeyUse& use) {
  const Policy policy = parse_policy(key.policy, PolicyKind::resource).value();
  ConditionContext context;
  context.set("kms:CallerAccount", call.account());
  if (!use.via_service.empty()) context.set("kms:ViaService", use.via_service + "." + call.region + ".amazonaws.com");
  for (const auto& [name, text] : use.context) context.set("kms:EncryptionContext:" + name, text);
  return call.authorize({.action = std::string(action),
                         .resource = key.arn(),
                         .account = key.account,
                         .context = context,
                         .resource_policy = &policy,
                         .resource_must_allow = true});
}

ServiceResult<Key> permitted_key(KeyStore& store, const Call& call, std::string_view name, std::string_view action) {
  ServiceResult<Key> key = find_key(store, call, name);
  if (!key) return key;
  const ServiceResult<> allowed = authorize(call, *key, action);
  if (!allowed) return std::unexpected(allowed.error());
  return key;
}

ServiceError pending_deletion(const Key& key) { return {400, "KMSInvalidStateException", key.arn() + " is pending deletion.", {}}; }

}  // namespace martlet::cloud::kms

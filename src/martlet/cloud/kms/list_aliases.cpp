#include <martlet/cloud/api/unix_time.hpp>

#include "kms_handlers.hpp"

namespace martlet::cloud::kms {
namespace {

constexpr int page_size = 50;

AliasListEntry entry_of(const Alias& alias) {
  AliasListEntry entry;
  entry.alias_name = alias.name;
  entry.alias_arn = alias.arn();
  entry.target_key_id = alias.key;
  entry.creation_date = unix_seconds(alias.created);
  entry.last_updated_date = unix_seconds(alias.updated);
  return entry;
}

}  // namespace

ServiceResult<ListAliasesResponse> list_aliases(KeyStore& store, Call& call, ListAliasesRequest& request) {
  const ServiceResult<> allowed = call.authorize({.action = "kms:ListAliases"});
  if (!allowed) return std::unexpected(allowed.error());
  std::string key_id;
  if (request.key_id) {
    const ServiceResult<Key> key = find_key(store, call, *request.key_id);
    if (!key) return std::unexpected(key.error());
    key_id = key->id;
  }
  const int count = request.limit.value_or(page_size);
  const std::vector<Alias> aliases = store.aliases(account_region_of(call), key_id, request.marker.value_or(""), count + 1);
  ListAliasesResponse response;
  response.aliases.emplace();
  response.truncated = std::ssize(aliases) > count;
  for (const Alias& alias : aliases) {
    if (std::ssize(*response.aliases) < count) response.aliases->push_back(entry_of(alias));
  }
  if (*response.truncated) response.next_marker = response.aliases->back().alias_name;
  return response;
}

}  // namespace martlet::cloud::kms

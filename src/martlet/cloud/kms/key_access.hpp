#pragma once
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "encryption.hpp"
#include "key.hpp"
#include "key_store.hpp"

namespace martlet::cloud::kms {

/// The key that an id, an ARN, an alias or an alias's ARN names. Fails with NotFoundException. The alias of a key that AWS manages, such as
/// "alias/aws/ssm", has its key from its first use on.
Reply<Key> find_key(KeyStore& store, const Call& call, std::string_view name);

/// By the key's policy, and the caller's where that leaves it to IAM. `use` says through which service, and with which context.
Reply<> authorize(const Call& call, const Key& key, std::string_view action, const KeyUse& use = {});

/// The two above, for operations on one key.
Reply<Key> permitted_key(KeyStore& store, const Call& call, std::string_view name, std::string_view action);

/// Where the caller's own keys are.
inline Place place_of(const Call& call) { return {call.account(), call.region}; }

ServiceError pending_deletion(const Key& key);

}  // namespace martlet::cloud::kms

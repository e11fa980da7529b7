#pragma once
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "key.hpp"
#include "key_store.hpp"
#include "kms_encryption.hpp"

namespace martlet::cloud::kms {

/// Finds a key by id, ARN, alias or alias ARN. Fails with NotFoundException. The key of an AWS alias, such as "alias/aws/ssm", is created
/// on first use.
ServiceResult<Key> find_key(KeyStore& store, const Call& call, std::string_view name);

/// Checks that the key's policy or, if it delegates to IAM, the caller's policies allow `action`. `use` holds the service through which the
/// key is used, and the encryption context.
ServiceResult<> authorize(const Call& call, const Key& key, std::string_view action, const KeyUse& use = {});

/// Calls find_key() and authorize(), for operations on one key.
ServiceResult<Key> permitted_key(KeyStore& store, const Call& call, std::string_view name, std::string_view action);

/// Returns KMSInvalidStateException, the error of operations that a key which is pending deletion doesn't allow.
ServiceError pending_deletion(const Key& key);

}  // namespace martlet::cloud::kms

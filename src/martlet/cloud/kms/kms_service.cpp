#include "kms_service.hpp"

#include <martlet/cloud/api/handler_registration.hpp>

#include "kms_handlers.hpp"
#include "kms_operations.hpp"

namespace martlet::cloud {

using namespace kms;  // this file consists mostly of its operations

namespace {

Constraint key_id() { return member("KeyId").required().length(1, 2048); }
Constraint alias_name() { return member("AliasName").required().length(1, 256).pattern("^[a-zA-Z0-9:/_-]+$"); }
Constraint target() { return member("TargetKeyId").required().length(1, 2048); }
Constraint marker() { return member("Marker").length(1, 1024).pattern("[ -ÿ]*", "[\\u0020-\\u00FF]*"); }
Constraint policy() { return member("Policy").length(1, 131'072).pattern("[\\t\\n\\r -ÿ]+", "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"); }
Constraint policy_name() { return member("PolicyName").length(1, 128).pattern("[\\w]+"); }

void serve_keys(HandlerRegistration<KeyStore>& keys) {
  keys.add(operations::create_key,
           {policy(), member("Description").length(0, 8192),
            member("KeyUsage").one_of({"SIGN_VERIFY", "ENCRYPT_DECRYPT", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT"}),
            member("Origin").one_of({"AWS_KMS", "EXTERNAL", "AWS_CLOUDHSM", "EXTERNAL_KEY_STORE"})},
           &create_key);
  keys.add(operations::describe_key, {key_id()}, &describe_key);
  keys.add(operations::update_key_description, {key_id(), member("Description").required().length(0, 8192)}, &update_key_description);
  keys.add(operations::enable_key, {key_id()}, &enable_key);
  keys.add(operations::disable_key, {key_id()}, &disable_key);
  // The model says 1 to 365; the documentation 7 to 30.
  keys.add(operations::schedule_key_deletion, {key_id(), member("PendingWindowInDays").range(7, 30)}, &schedule_key_deletion);
  keys.add(operations::get_key_policy, {key_id(), policy_name()}, &get_key_policy);
  keys.add(operations::put_key_policy, {key_id(), policy_name(), policy().required()}, &put_key_policy);
  keys.add(operations::get_key_rotation_status, {key_id()}, &get_key_rotation_status);
  keys.add(operations::enable_key_rotation, {key_id(), member("RotationPeriodInDays").range(90, 2560)}, &enable_key_rotation);
  keys.add(operations::disable_key_rotation, {key_id()}, &disable_key_rotation);
  keys.add(operations::list_resource_tags, {key_id(), member("Limit").range(1, 1000), marker()}, &list_resource_tags);
  keys.add(operations::tag_resource, {key_id(), member("Tags").required()}, &tag_resource);
  keys.add(operations::untag_resource, {key_id(), member("TagKeys").required()}, &untag_resource);
}

void serve_aliases(HandlerRegistration<KeyStore>& keys) {
  keys.add(operations::create_alias, {alias_name(), target()}, &create_alias);
  keys.add(operations::update_alias, {alias_name(), target()}, &update_alias);
  keys.add(operations::delete_alias, {alias_name()}, &delete_alias);
  keys.add(operations::list_aliases, {member("KeyId").length(1, 2048), member("Limit").range(1, 1000), marker()}, &list_aliases);
}

void serve_encryption(HandlerRegistration<KmsEncryption>& encryption) {
  encryption.add(aws::kms_operations::encrypt,
                 {key_id(), member("Plaintext").required(), member("EncryptionAlgorithm").one_of({"SYMMETRIC_DEFAULT"})}, &encrypt);
  encryption.add(
      aws::kms_operations::decrypt,
      {member("CiphertextBlob").required(), member("KeyId").length(1, 2048), member("EncryptionAlgorithm").one_of({"SYMMETRIC_DEFAULT"})},
      &decrypt);
  encryption.add(aws::kms_operations::generate_data_key,
                 {key_id(), member("NumberOfBytes").range(1, 1024), member("KeySpec").one_of({"AES_256", "AES_128"})}, &generate_data_key);
}

}  // namespace

struct KmsService::Parts {
  KeyStore store;
  Secret master_key;
  KmsEncryption encryption{store, master_key};

  Parts(sqlite::Database database, Secret key) : store(std::move(database)), master_key(std::move(key)) {}
};

KmsService::KmsService(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
KmsService::KmsService(KmsService&&) noexcept = default;
KmsService::~KmsService() = default;

Result<KmsService> KmsService::open(const StateFolder& state) {
  Result<sqlite::Database> database = state.database("kms", KeyStore::migrations());
  if (!database) return std::unexpected(database.error());
  return KmsService(std::make_unique<Parts>(*std::move(database), state.master_key()));
}

KmsEncryption& KmsService::encryption() { return parts_->encryption; }

void KmsService::serve(Api& api) {
  HandlerRegistration<KeyStore> keys(api, parts_->store);
  serve_keys(keys);
  serve_aliases(keys);
  HandlerRegistration<KmsEncryption> encryption(api, parts_->encryption);
  serve_encryption(encryption);
}

}  // namespace martlet::cloud

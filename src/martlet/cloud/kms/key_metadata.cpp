#include "key_metadata.hpp"

#include <martlet/cloud/api/unix_time.hpp>

namespace martlet::cloud::kms {
namespace {

std::string state_of(const Key& key) {
  if (key.deletion) return "PendingDeletion";
  return key.is_enabled ? "Enabled" : "Disabled";
}

}  // namespace

KeyMetadata metadata_of(const Key& key) {
  KeyMetadata metadata;
  metadata.aws_account_id = key.account;
  metadata.key_id = key.id;
  metadata.arn = key.arn();
  metadata.creation_date = unix_seconds(key.created);
  metadata.enabled = key.is_enabled && !key.deletion;
  metadata.description = key.description;
  metadata.key_usage = "ENCRYPT_DECRYPT";
  metadata.key_state = state_of(key);
  if (key.deletion) metadata.deletion_date = unix_seconds(*key.deletion);
  metadata.origin = "AWS_KMS";
  metadata.key_manager = key.service.empty() ? "CUSTOMER" : "AWS";
  metadata.customer_master_key_spec = "SYMMETRIC_DEFAULT";
  metadata.key_spec = "SYMMETRIC_DEFAULT";
  metadata.encryption_algorithms = {"SYMMETRIC_DEFAULT"};
  metadata.multi_region = false;
  return metadata;
}

}  // namespace martlet::cloud::kms

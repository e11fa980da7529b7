#include "refusals.hpp"

#include <martlet/base/join.hpp>

#include "size_text.hpp"
#include "weights_text.hpp"

namespace martlet::deploy {

Error no_source(const RequestedVersion& wanted, const std::vector<std::string>& misses) {
  Error error{Code::not_found,
              "version " + wanted.version.text() + " is in neither this account nor any source",
              {},
              "publish it in a lower account first"};
  if (misses.empty()) {
    error.what = "version " + wanted.version.text() + " isn't in this account, and no lower account is configured";
    error.next = "add one to \"sources\" in the deployer configuration";
  }
  for (const std::string& miss : misses) error.what += (&miss == &misses.front() ? ": " : "; ") + miss;
  return error;
}

Error bytes_differ(const Version& version, const AccountCode& here, const AccountCode& there) {
  return {Code::conflict,
          "version " + version.text() + " has different bytes here than in account " + there.account + ": " + here.code_sha256.text +
              " and " + there.code_sha256.text,
          {},
          "the bytes of a version never change: release these under a new version"};
}

Error version_taken(const Version& version, const CodeSha256& here, const CodeSha256& build) {
  return {Code::conflict,
          "version " + version.text() + " already exists with different bytes: " + here.text + ", and the build is " + build.text,
          {},
          "the bytes of a version never change: publish these under a new version"};
}

Error image_function() {
  return {Code::unsupported,
          "the function runs a container image, but a build is a zip",
          {},
          "a function's package type can't be changed: recreate the function"};
}

Error version_is_gone(const aws::AliasConfiguration& alias) {
  return {Code::not_found,
          "the alias " + alias.name + " points at version " + alias.function_version + ", which no longer exists",
          {},
          "delete the alias, and deploy again; the version is then taken from a lower account again"};
}

Error not_active(const FunctionName& name, const aws::FunctionConfiguration& version) {
  const std::string state = version.state.empty() ? "in an unknown state" : version.state;
  Error error{Code::unavailable, "version " + version.version + " is " + state, {}, {}};
  if (version.state_reason && !version.state_reason->empty()) error.what += ": " + *version.state_reason;
  if (version.state == aws::function_state::inactive) {
    error.next = "it was not invoked for weeks, so Lambda deactivated it; invoke it with `aws lambda invoke --function-name " +
                 name.text() + " --qualifier " + version.version + " /dev/null`, then run the command or action again";
  } else if (version.state == aws::function_state::failed) {
    error.next = "it can't serve calls; fix the cause and publish the code again under a new version";
  } else {
    error.next = "LIVE moves only to a version that is Active";
  }
  return error;
}

Error function_failed(const aws::FunctionConfiguration& latest) {
  const bool is_update = latest.state != aws::function_state::failed;
  const auto& reason = is_update ? latest.last_update_status_reason : latest.state_reason;
  return {Code::unavailable,
          std::string(is_update ? "the function's last update failed" : "the function is Failed") +
              (reason && !reason->empty() ? ": " + *reason : ""),
          {},
          "repair the cause with Terraform first"};
}

Error foreign_weights(const AliasTarget& live, const std::string& alias) {
  return {Code::conflict,
          alias + " sends " + weights_text(live.weights) + " because of weights that this deployer did not set",
          {},
          "wait until the alias has no weights, clear its routing configuration, or remove \"foreignWeights\": \"refuse\""};
}

std::string weights_are_cleared(const AliasTarget& live, const std::string& alias) {
  return alias + " sends " + weights_text(live.weights) +
         " because of weights that this deployer did not set; the move clears these weights";
}

Error wrong_account(const std::string& account, const std::string& configured) {
  return {Code::denied,
          "these credentials belong to account " + (account.empty() ? "(unknown)" : account) +
              ", but the deployer configuration names account " + configured,
          {},
          "use credentials of the configured account, or correct \"account\""};
}

Error configuration_refused(const std::vector<std::string>& keys) {
  return {Code::conflict,
          "$LATEST has configuration that the version lacks: " + join(keys, ", "),
          {},
          "publish it with \"configuration\": \"follow\" in the definition file, or revert it"};
}

Error configuration_unreadable() {
  return {Code::denied,
          "Lambda can't decrypt the function's environment, so the environment can't be compared",
          {},
          "the deployer's role needs kms:Decrypt on the environment's key"};
}

Error package_type_differs(const std::string& here, const std::string& there) {
  return {Code::conflict,
          "the function here is of package type " + here + ", but the version is of type " + there,
          {},
          "a function's package type can't be changed: recreate the function"};
}

Error architecture_differs(const std::string& here, const std::string& there) {
  return {Code::conflict,
          "the function here runs on " + here + ", but the version was built for " + there,
          {},
          "build it for " + here + ", or change the function"};
}

Error runtime_differs(const std::string& here, const std::string& there) {
  return {Code::conflict,
          "the function here has the runtime " + here + ", but the version ran on " + there,
          {},
          "change the function's runtime first"};
}

Error signer_differs() {
  return {Code::denied,
          "the function's code is signed, but the version's is unsigned or signed by another profile",
          {},
          "promote code that the function's own profile has signed"};
}

Error code_unreadable(const std::string& account, const aws::PartError& part) {
  return {Code::denied,
          "Lambda withholds the code in account " + account + ": " + part.error_code.value_or("") + ' ' + part.message.value_or(""),
          {},
          "the role there needs kms:Decrypt on the function's key"};
}

Error code_kept_in_bucket(const std::string& account, const std::string& bucket) {
  return {
      Code::unsupported,
      "the code in account " + account + " is kept in its owner's bucket " + bucket + " (storage mode REFERENCE)",
      {},
      "only code that Lambda stores itself (COPY) can be taken from another account, because Lambda gives no download link to other code"};
}

Error code_kept_here(const std::string& bucket) {
  return {Code::unsupported,
          "the function's code stays in your bucket " + bucket + " (storage mode REFERENCE)",
          {},
          "an update would silently switch it to COPY: change the mode yourself first"};
}

Error code_without_link(const std::string& account) {
  return {Code::unsupported, "Lambda gives no link to the code in account " + account, {}, {}};
}

Error image_without_digest(const std::string& account) {
  return {
      Code::unsupported, "Lambda gives no digest of the image in account " + account, {}, "images are promoted by digest, never by tag"};
}

Error code_too_large(std::int64_t bytes, std::int64_t bytes_max) {
  return {Code::too_large, "the code is " + size_text(bytes) + ", but this account accepts " + size_text(bytes_max), {}, {}};
}

Error no_staging_bucket(std::int64_t bytes) {
  return {Code::missing,
          "the code is " + size_text(bytes) + "; above 50 MB Lambda accepts it only from a bucket",
          {},
          "set \"stagingBucket\" to a bucket in this region in the deployer configuration"};
}

Error storage_full(std::int64_t needed, std::int64_t left) {
  return {Code::too_large,
          "the versions to be published need " + size_text(needed) + ", but the account has " + size_text(left) + " of code storage left",
          {},
          "delete old versions, or ask AWS for more"};
}

}  // namespace martlet::deploy

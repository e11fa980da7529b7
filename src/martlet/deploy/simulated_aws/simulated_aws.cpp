#include "simulated_aws.hpp"

#include <algorithm>

#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>

namespace martlet::deploy::simulated_aws {
namespace {

std::string arn_of(const std::string& account, const std::string& name) {
  return "arn:aws:lambda:eu-central-1:" + account + ":function:" + name;
}

}  // namespace

SimulatedAws::SimulatedAws() : loop(SteadyTime(std::chrono::hours(1000))) {}

Account& SimulatedAws::account(const std::string& id) {
  Account& account = accounts[id];
  account.id = id;
  return account;
}

std::string SimulatedAws::new_revision() { return uuid_of(++revisions_); }

std::string SimulatedAws::uuid_of(std::uint64_t number) const {
  const std::string digits = to_hex(sha256("revision " + std::to_string(number)));
  return digits.substr(0, 8) + '-' + digits.substr(8, 4) + '-' + digits.substr(12, 4) + '-' + digits.substr(16, 4) + '-' +
         digits.substr(20, 12);
}

PackagePtr SimulatedAws::package(const std::string& text, std::uint64_t repeat) {
  auto made = std::make_shared<const SimulatedPackage>(text, repeat);
  return packages_.try_emplace(made->sha256(), made).first->second;
}

PackagePtr SimulatedAws::package_of(const std::string& sha, const std::string& bytes) {
  const auto known = packages_.find(sha);
  return known != packages_.end() ? known->second : package(bytes);
}

Function& SimulatedAws::create(const std::string& id, const std::string& name) {
  Function function;
  function.code = package("placeholder");
  aws::FunctionConfiguration& latest = function.latest;
  latest.function_name = name;
  latest.function_arn = arn_of(id, name);
  latest.version = "$LATEST";
  latest.revision_id = new_revision();
  latest.code_sha256 = function.code->sha256();
  latest.code_size = static_cast<std::int64_t>(function.code->size());
  latest.architectures = {"arm64"};
  latest.runtime = "provided.al2023";
  latest.handler = "bootstrap";
  latest.role = "arn:aws:iam::" + id + ":role/" + name;
  latest.state = "Active";
  latest.last_update_status = "Successful";
  latest.description = "made by Terraform";
  Function& kept = account(id).functions[name] = std::move(function);
  point_live(id, name, "$LATEST");
  return kept;
}

std::string SimulatedAws::publish(const std::string& id, const std::string& name, const std::string& semver, PackagePtr code) {
  Function& one = function(id, name);
  one.code = code;
  one.latest.code_sha256 = code->sha256();
  one.latest.code_size = static_cast<std::int64_t>(code->size());
  one.latest.revision_id = new_revision();
  const int number = ++one.versions_made;
  const std::string version = std::to_string(number);
  Version made{one.latest, code, loop.now()};
  made.configuration.version = version;
  made.configuration.function_arn = arn_of(id, name) + ':' + version;
  made.configuration.revision_id = new_revision();
  made.configuration.description = "martlet " + semver;
  one.versions[number] = std::move(made);
  std::string alias = semver;
  std::replace(alias.begin(), alias.end(), '.', '-');
  one.aliases[alias] = {arn_of(id, name) + ':' + alias, alias, version, "", new_revision(), std::nullopt};
  return version;
}

void SimulatedAws::point_live(const std::string& id, const std::string& name, const std::string& version) {
  function(id, name).aliases["LIVE"] = {arn_of(id, name) + ":LIVE", "LIVE", version, "", new_revision(), std::nullopt};
}

int SimulatedAws::count(const std::string& operation) const {
  return static_cast<int>(std::count_if(calls.begin(), calls.end(), [&](const Call& call) { return call.operation == operation; }));
}

int SimulatedAws::changes() const {
  return static_cast<int>(std::count_if(
      calls.begin(), calls.end(), [](const Call& call) { return call.changes && call.operation.find("Object") == std::string::npos; }));
}

void SimulatedAws::restart_deployer() {
  is_deployer_killed = false;
  are_credentials_expired = false;
  fault = nullptr;
}

bool SimulatedAws::take_token(TokenBucket& bucket, double rate) {
  const SteadyTime now = loop.now();
  const double passed = std::chrono::duration<double>(now - bucket.when).count();
  bucket.tokens = bucket.is_new ? rate : std::min(rate, bucket.tokens + passed * rate);
  bucket.is_new = false;
  bucket.when = now;
  if (bucket.tokens < 1) return false;
  bucket.tokens -= 1;
  return true;
}

std::optional<aws::Failure> SimulatedAws::refused(const Call& call) {
  if (are_credentials_expired)
    return failure_of(call, "ExpiredTokenException", 403, "The security token included in the request is expired");
  const auto account = accounts.find(call.account);
  if (account == accounts.end() || call.operation == "GetObject" || call.operation == "PutObject" || call.operation == "ListObjectsV2")
    return std::nullopt;
  if (!account->second.refusal.empty()) return failure_of(call, account->second.refusal, 403, "not authorized to perform: sts:AssumeRole");
  const bool is_read = call.operation == "GetFunction";
  const double rate = is_read ? account->second.read_rate : account->second.control_rate;
  if (!take_token(rates_[call.account + (is_read ? "/read" : "/control")], rate)) {
    return failure_of(call, "TooManyRequestsException", 429, "Rate exceeded");
  }
  return std::nullopt;
}

aws::Failure failure_of(const Call& call, std::string code, int status, std::string message) {
  return {std::move(code), status, std::move(message), status == 0 ? "" : "7f1d", "Lambda." + call.operation};
}

aws::FunctionConfiguration frozen_part(aws::FunctionConfiguration configuration) {
  configuration.function_arn.clear();
  configuration.version.clear();
  configuration.revision_id.clear();
  configuration.description.clear();
  configuration.last_modified.clear();
  configuration.state.clear();
  configuration.last_update_status.clear();
  configuration.state_reason.reset();
  configuration.state_reason_code.reset();
  configuration.last_update_status_reason.reset();
  configuration.last_update_status_reason_code.reset();
  return configuration;
}

}  // namespace martlet::deploy::simulated_aws

#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/async/virtual_loop.hpp>
#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/deploy/simulated_aws/simulated_package.hpp>

/// A simulated AWS for the deployer's tests: accounts with functions, rates, states and faults, in virtual time. It follows Lambda's API
/// Reference. If that is ambiguous, it behaves in the way that is harder for the deployer: publishing changes `$LATEST`'s RevisionId.
namespace martlet::deploy::simulated_aws {

using PackagePtr = std::shared_ptr<const SimulatedPackage>;

struct Version {
  aws::FunctionConfiguration configuration;
  PackagePtr code;
  SteadyTime pending_until{};  ///< its state is Pending until then
  std::string state_after_pending = "Active";
};

struct Function {
  aws::FunctionConfiguration latest;
  PackagePtr code;
  SteadyTime settled_at{};                   ///< LastUpdateStatus is InProgress until then
  std::string update_result = "Successful";  ///< the LastUpdateStatus of the next update
  std::map<int, Version> versions;
  std::map<std::string, aws::AliasConfiguration> aliases;
  int versions_made = 0;
  std::string kept_in_bucket{};                ///< in REFERENCE mode: GetFunction returns this S3 object instead of a link
  std::string image_uri{};                     ///< that of an image function, with a digest; "" if the digest isn't reported
  std::optional<aws::PartError> code_error{};  ///< instead of a link
  std::optional<std::string> kms_key{};
  std::chrono::milliseconds update_time{2000};
  std::chrono::milliseconds publish_time{1000};
  std::string new_version_state = "Active";         ///< the state of versions that are published from now on
  std::string provisioned_status{};                 ///< the status of LIVE's provisioned concurrency; "" if there is none
  std::string update_refusal{};                     ///< UpdateFunctionCode fails with this error code
  std::optional<aws::PartError> publish_refusal{};  ///< PublishVersion fails with this error
  std::size_t aliases_max = 10'000;
};

struct Account {
  std::string id;
  std::map<std::string, Function> functions;
  std::map<std::string, std::map<std::string, PackagePtr>> buckets;
  std::int64_t code_bytes_max = 300LL * 1024 * 1024 * 1024;
  std::string refusal{};          ///< every call of Lambda fails with this error code ("AccessDenied": the role can't be assumed)
  int aliases_page_max = 10'000;  ///< the maximum number of aliases in a page of ListAliases, however many are requested
  double control_rate = 15;       ///< calls per second; also the burst size
  double read_rate = 100;         ///< calls per second of GetFunction; also the burst size
};

/// One call that reached AWS.
struct Call {
  std::string account;
  std::string operation;  ///< such as "UpdateAlias"
  std::string function;   ///< the function's name as spelled in the call, or the bucket of a call to S3
  SteadyTime when{};
  bool changes = false;  ///< true if it writes
};

/// A fault that a test injects into a call.
enum class Fault {
  none,
  killed_before,
  killed_after,
  throttled,
  response_lost,
  credentials_expired,
  in_progress,     ///< status 409, since another operation on the function is in progress
  other_revision,  ///< status 412, whatever the RevisionId
};

/// A fault that a test injects into a download.
enum class DownloadFault { none, cut_short, other_bytes, link_expired };

class SimulatedAws {
 public:
  SimulatedAws();
  SimulatedAws(const SimulatedAws&) = delete;

  VirtualLoop loop;
  std::map<std::string, Account> accounts;

  Account& account(const std::string& id);
  Function& function(const std::string& account, const std::string& name) { return accounts.at(account).functions.at(name); }
  /// Creates a function like Terraform, with placeholder code, and LIVE on $LATEST.
  Function& create(const std::string& account, const std::string& name);
  /// Creates a version with these bytes and its alias, as if `semver` had been deployed. Returns the version's number.
  std::string publish(const std::string& account, const std::string& name, const std::string& semver, PackagePtr code);
  /// Returns the same package for the same bytes.
  PackagePtr package(const std::string& text, std::uint64_t repeat = 1);
  PackagePtr package_of(const std::string& sha256, const std::string& bytes);
  void point_live(const std::string& account, const std::string& name, const std::string& version);

  /// Called for each call, with the call's number (from 0). Returns the fault to inject. By default, no call has one.
  std::function<Fault(std::size_t number, const Call& call)> fault;
  std::function<DownloadFault(int number)> download_fault;
  /// Called right before or after a call takes effect, to simulate what something else does in AWS at that moment.
  std::function<void(const Call& call)> before_effect;
  std::function<void(const Call& call)> after_effect;

  std::vector<Call> calls;
  int count(const std::string& operation) const;
  int changes() const;              ///< the number of calls that write in Lambda
  bool is_deployer_killed = false;  ///< the deployer's process was killed, so its calls get no more responses
  bool are_credentials_expired = false;
  /// Starts the deployer's process again, without faults.
  void restart_deployer();

  std::string new_revision();
  std::string uuid_of(std::uint64_t number) const;

  /// Performs one call of a simulated service, with its latency, rate limit, faults and effect.
  template <class Response>
  Task<aws::Outcome<Response>> perform_call(Call call, std::function<aws::Outcome<Response>()> effect);

 private:
  struct TokenBucket {
    double tokens = 0;
    SteadyTime when{};
    bool is_new = true;
  };
  std::optional<aws::Failure> refused(const Call& call);
  bool take_token(TokenBucket& bucket, double rate);
  std::map<std::string, TokenBucket> rates_;
  std::map<std::string, PackagePtr> packages_;
  std::uint64_t revisions_ = 0;
};

aws::Failure failure_of(const Call& call, std::string code, int status, std::string message = {});

/// Returns the part of a configuration that is fixed in a version.
aws::FunctionConfiguration frozen_part(aws::FunctionConfiguration configuration);

}  // namespace martlet::deploy::simulated_aws

#pragma once
#include <martlet/deploy/pipeline/deployer.hpp>

#include "job.hpp"
#include "secret_filter.hpp"
#include "verdict.hpp"

namespace martlet::deploy::pipeline {

/// One job, from its event to a verdict.
class Assignment {
 public:
  /// All must outlive it. `until`: what isn't done then goes on in another invocation.
  Assignment(Services& services, const DeployerOptions& options, const Log& log, SecretFilter& secrets, std::optional<SteadyTime> until)
      : services_(services), options_(options), log_(log), secrets_(secrets), until_(until) {}

  /// Never throws: an exception is a verdict, too.
  Task<Verdict> work(const ReceivedJob& received);
  /// The records know that this job was answered: work() has done nothing then, and its verdict is none.
  bool was_answered() const { return was_answered_; }
  /// Writes down, where there are records, that the job was answered for good.
  Task<void> write_answered();

 private:
  struct Order;
  Task<Verdict> work_or_throw(const ReceivedJob& received);
  Task<JobResult<Order>> read_order(const aws::JobDetails& job);
  Task<Verdict> deploy(const aws::JobDetails& job, const Order& order, const Continuation& now);
  Verdict failed(JobFailure failure) const;
  JobResult<Continuation> continuation_of(const aws::JobData& job) const;

  Services& services_;
  const DeployerOptions& options_;
  const Log& log_;
  SecretFilter& secrets_;
  const std::optional<SteadyTime> until_;
  std::string answered_folder() const { return prefix_ + "/jobs/" + job_ + '/'; }
  Task<void> look_for_answer();

  std::string job_;
  std::string prefix_;
  std::unique_ptr<AccountAccess> access_{};
  bool was_answered_ = false;
  std::filesystem::path scratch_;
  std::string run_;
};

}  // namespace martlet::deploy::pipeline

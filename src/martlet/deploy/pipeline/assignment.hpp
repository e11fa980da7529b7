#pragma once
#include <martlet/deploy/pipeline/deployer.hpp>

#include "discretion.hpp"
#include "job.hpp"
#include "verdict.hpp"

namespace martlet::deploy::pipeline {

/// One job, from its event to a verdict.
class Assignment {
 public:
  /// All must outlive it. `until`: what isn't done then goes on in another invocation.
  Assignment(Services& services, const DeployerOptions& options, const Log& log, Discretion& discretion, std::optional<SteadyTime> until)
      : services_(services), options_(options), log_(log), discretion_(discretion), until_(until) {}

  /// Never throws: an exception is a verdict, too.
  Task<Verdict> work(const ReceivedJob& received);

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
  Discretion& discretion_;
  const std::optional<SteadyTime> until_;
  std::string job_;
  std::filesystem::path scratch_;
  std::string run_;
};

}  // namespace martlet::deploy::pipeline

// links: deploy/pipeline
// inside: deploy/pipeline
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include <martlet/async/local_loop.hpp>
#include <martlet/deploy/report/pipeline_result.hpp>

#include "read_job_configuration.hpp"
#include "received_job.hpp"

namespace {

using namespace martlet;

/// Reading a job calls no AWS service, except to fetch a parameter that the job names.
class NoClients final : public deploy::pipeline::PipelineClients, aws::Ssm {
 public:
  aws::CodePipeline& code_pipeline() override { std::abort(); }
  aws::Ssm& ssm() override { return *this; }
  std::unique_ptr<aws::S3> artifact_store(const aws::ArtifactCredentials&) override { std::abort(); }
  std::unique_ptr<deploy::pipeline::OwnedDeployerClients> open_clients(const deploy::DeployerConfiguration&) override { std::abort(); }
  Task<aws::Outcome<aws::GetParameterResponse>> get_parameter(aws::GetParameterRequest) override {
    co_return std::unexpected(aws::Failure{"ParameterNotFound", 400, {}, {}, "SSM.GetParameter"});
  }
  Task<aws::Outcome<aws::GetParametersResponse>> get_parameters(aws::GetParametersRequest) override { std::abort(); }
};

}  // namespace

// An event of CodePipeline, including the configuration and the continuation token in it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string event(reinterpret_cast<const char*>(data), size);
  const auto received = deploy::pipeline::read_event(event);
  if (!received) return 0;
  const auto job = deploy::pipeline::read_job(*received);
  if (!job) return 0;
  if (job->data.continuation_token)
    (void)deploy::Continuation::parse(*job->data.continuation_token, WallTime(std::chrono::seconds(1'800'000'000)));
  NoClients clients;
  LocalLoop loop;
  const auto configuration = loop.run(deploy::pipeline::read_job_configuration(clients, job->data, "martlet-deployer"));
  if (configuration && configuration->prefix.text().empty()) std::abort();
  return 0;
}

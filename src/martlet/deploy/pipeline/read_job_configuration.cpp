#include "read_job_configuration.hpp"

#include <martlet/deploy/input/quoted.hpp>
#include <martlet/deploy/input/user_parameters.hpp>

namespace martlet::deploy::pipeline {
namespace {

// Returns only the messages, without the lines of the file, which may contain an external ID.
std::string sentences(const FileProblems& problems) {
  std::string text;
  for (const FileProblem& problem : problems) text += (text.empty() ? "" : "\n") + to_text(problem.error);
  return text;
}

Task<JobResult<std::string>> stored_parameters(aws::Ssm& ssm, std::string name) {
  aws::GetParameterRequest request;
  request.name = name;
  request.with_decryption = true;
  aws::Outcome<aws::GetParameterResponse> outcome = co_await ssm.get_parameter(std::move(request));
  if (outcome) co_return outcome->parameter.value.reveal();
  JobFailure failed = failure_while("reading the deployer configuration from the SSM parameter " + deploy::quoted(name), outcome.error(),
                                    aws::failure_type::configuration_error);
  if (aws::is_denied(outcome.error()))
    failed.message += "; the deployer's role needs ssm:GetParameter on it (and kms:Decrypt on the key of a SecureString)";
  co_return std::unexpected(std::move(failed));
}

JobResult<DeployerConfiguration> checked(std::string_view text, const std::string& where, const std::string& function_name) {
  FileResult<DeployerConfiguration> configuration = read_deployer_configuration(text, where);
  if (!configuration) return configuration_failure(sentences(configuration.error()));
  if (configuration->records && !configuration->records->directory.empty()) {
    return configuration_failure(where + ": \"records\" is a directory, which a function can't keep: use s3://bucket/prefix");
  }
  if (!function_name.empty() && function_name.starts_with(configuration->prefix.text())) {
    return configuration_failure("the deployer's own name, " + function_name + ", begins with its prefix " +
                                 deploy::quoted(configuration->prefix.text()) + ", so it could replace itself: rename it");
  }
  return *std::move(configuration);
}

}  // namespace

Task<JobResult<DeployerConfiguration>> read_job_configuration(PipelineClients& pipeline_clients, const aws::JobData& job,
                                                              std::string function_name) {
  const auto& given = job.action_configuration;
  const bool has_parameters =
      given && given->configuration.contains("UserParameters") && !given->configuration.at("UserParameters").empty();
  if (!has_parameters)
    co_return configuration_failure(
        "the action has no UserParameters: set them to the deployer configuration, such as {\"prefix\":\"orders-\"}");
  const std::string& parameters = given->configuration.at("UserParameters");
  const std::optional<std::string> name = parameter_in(parameters);
  if (!name) co_return checked(parameters, "UserParameters", function_name);
  JobResult<std::string> stored = co_await stored_parameters(pipeline_clients.ssm(), *name);
  if (!stored) co_return std::unexpected(std::move(stored.error()));
  co_return checked(*stored, "parameter " + deploy::quoted(*name), function_name);
}

}  // namespace martlet::deploy::pipeline

#include "deploy_session.hpp"

#include <martlet/aws/credentials/assumed_role.hpp>
#include <martlet/aws/credentials/open_session.hpp>
#include <martlet/aws/ssm/ssm_client.hpp>
#include <martlet/cli/account/environment_with_region.hpp>
#include <martlet/deploy/input/user_parameters.hpp>
#include <martlet/deploy/records/directory_record_store.hpp>
#include <martlet/deploy/records/s3_record_store.hpp>

#include "checked_caller.hpp"
#include "deploy_inputs.hpp"

namespace martlet::cli {
namespace {

aws::RetryOptions no_retries() {
  aws::RetryOptions retries;
  retries.attempts_max = 1;  // the deployer does its own pacing and retrying
  return retries;
}

aws::RoleOptions role_of(const deploy::Source& source) {
  aws::RoleOptions role;
  role.role_arn = source.role;
  role.session_name = "martlet-deploy";
  if (!source.external_id.empty()) role.external_id = source.external_id;
  return role;
}

}  // namespace

bool DeploySession::open(const DeployRequest& request, Needs needs, std::ostream& err) {
  Result<std::string> text = read_input_file(request.config_file, "--config");
  if (!text) return report_problem(err, text.error());
  const std::optional<std::string> parameter = deploy::parameter_in(*text);
  // Checks the files before connecting to AWS, so that mistakes in them are reported even without credentials.
  if (!parameter && !set_inputs(*text, request.config_file, request, needs, err)) return false;
  if (const Result<void> connected = connect(request); !connected) return report_problem(err, connected.error());
  if (parameter) {
    text = stored_configuration(*parameter);
    if (!text) return report_problem(err, text.error());
    if (!set_inputs(*text, "parameter " + *parameter, request, needs, err)) return false;
  }
  Result<aws::CallerIdentity> caller = checked_caller(configuration_->account, *session_, reactor_);
  if (!caller) return report_problem(err, caller.error());
  caller_ = *std::move(caller);
  make_clients();
  open_record_store(request);
  return true;
}

Result<void> DeploySession::connect(const DeployRequest& request) {
  Result<aws::Session> session = aws::open_session(reactor_, EnvironmentWithRegion(request.region));
  if (!session) return std::unexpected(std::move(session.error()));
  session_ = *std::move(session);
  return {};
}

Result<std::string> DeploySession::stored_configuration(const std::string& parameter) {
  aws::SsmClient ssm(*session_);
  aws::GetParameterRequest ask;
  ask.name = parameter;
  ask.with_decryption = true;
  const auto response = reactor_.run(ssm.get_parameter(std::move(ask)));
  if (!response) return std::unexpected(aws::to_error(response.error()));
  return response->parameter.value.reveal();
}

bool DeploySession::set_inputs(const std::string& configuration, const std::string& configuration_file, const DeployRequest& request,
                               Needs needs, std::ostream& err) {
  configuration_ = read_deployer_configuration(configuration, configuration_file, err);
  if (!configuration_) return false;
  if (needs == Needs::no_definition && request.definition_file.empty()) return true;
  definition_ = read_definition(request.definition_file, configuration_->prefix, err);
  return definition_.has_value();
}

void DeploySession::make_clients() {
  const aws::Session lambda = session_->with_retries(no_retries());
  clients_.here = lambdas_.emplace_back(std::make_unique<aws::LambdaClient>(lambda)).get();
  for (const deploy::Source& source : configuration_->sources) {
    lambdas_.push_back(std::make_unique<aws::LambdaClient>(aws::as_role(lambda, role_of(source))));
    clients_.sources.push_back({source.account, lambdas_.back().get()});
  }
  download_ = std::make_unique<aws::PresignedDownloadClient>(*session_);
  s3_ = std::make_unique<aws::S3Client>(*session_);
  clients_.download = download_.get();
  if (!configuration_->staging_bucket.empty()) clients_.staging = s3_.get();
}

std::filesystem::path DeploySession::default_records_folder(const std::string& config_file) {
  const std::filesystem::path file(config_file);
  return file.parent_path() / ".martlet" / file.stem();
}

void DeploySession::open_record_store(const DeployRequest& request) {
  const deploy::RecordsPlace place =
      configuration_->records.value_or(deploy::RecordsPlace{default_records_folder(request.config_file), {}, {}});
  if (place.bucket.empty())
    records_ = std::make_unique<deploy::DirectoryRecordStore>(place.directory);
  else
    records_ = std::make_unique<deploy::S3RecordStore>(*s3_, place.bucket, place.prefix);
  clients_.records = records_.get();
}

}  // namespace martlet::cli

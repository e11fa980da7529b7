#include "deploy_request.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include <unistd.h>

#include <martlet/aws/credentials/assumed_role.hpp>
#include <martlet/aws/credentials/open_session.hpp>
#include <martlet/aws/ssm/ssm_client.hpp>
#include <martlet/aws/sts/sts_client.hpp>

#include "region.hpp"

namespace martlet::cli {
namespace {

constexpr std::chrono::minutes run_time{60};

Option text_option(std::string name, std::string value, std::string help, std::string& to) {
  return {std::move(name), std::move(value), std::move(help), [&to](std::string_view text) -> Result<void> {
            to = text;
            return {};
          }};
}

Result<std::string> read_file(const std::string& name, const char* option) {
  if (name.empty()) return failure(Code::missing, std::string(option) + " FILE is missing", "see --help");
  std::ifstream file(name, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file) return failure(Code::not_found, "can't read " + name);
  return text;
}

aws::RetryOptions no_retries() {
  aws::RetryOptions retries;
  retries.attempts_max = 1;  // the deployer counts calls, and waits for its turn with each
  return retries;
}

aws::RoleOptions role_of(const deploy::Source& source) {
  aws::RoleOptions role;
  role.role_arn = source.role;
  role.session_name = "martlet-deploy";
  if (!source.external_id.empty()) role.external_id = source.external_id;
  return role;
}

void say_wrong(std::ostream& err, const std::string& what) { err << what << "nothing was read or changed\n"; }

}  // namespace

std::vector<Option> deploy_options(DeployRequest& request, std::string definition_help) {
  std::vector<Option> options;
  options.push_back(text_option("definition", "FILE", std::move(definition_help), request.definition_file));
  options.push_back(text_option("config", "FILE", "the deployer's configuration: prefix, lower accounts, records", request.config_file));
  options.push_back(text_option("region", "R", "the functions' region (AWS_REGION)", request.region));
  options.push_back(deploy_flag("json", "prints the result as one line of JSON", [&request] { request.as_json = true; }));
  return options;
}

Option deploy_flag(std::string name, std::string help, std::function<void()> set) {
  return {std::move(name), "", std::move(help), [set](std::string_view) -> Result<void> {
            set();
            return {};
          }};
}

DeploySession::DeploySession() {
  std::string name = (std::filesystem::temp_directory_path() / "martlet-deploy-XXXXXX").string();
  if (!::mkdtemp(name.data())) throw std::runtime_error("can't make a directory in " + std::filesystem::temp_directory_path().string());
  scratch_ = name;
}

DeploySession::~DeploySession() {
  std::error_code ignored;  // what can't be removed is in the system's directory for such
  std::filesystem::remove_all(scratch_, ignored);
}

Result<std::string> DeploySession::config_text(const DeployRequest& request) {
  auto text = read_file(request.config_file, "--config");
  if (!text) return text;
  const auto parameter = deploy::parameter_in(*text);
  if (!parameter) return text;
  aws::SsmClient ssm(*session_);
  aws::GetParameterRequest ask;
  ask.name = *parameter;
  ask.with_decryption = true;
  const auto answer = reactor_.run(ssm.get_parameter(std::move(ask)));
  if (!answer) return std::unexpected(aws::to_error(answer.error()));
  return answer->parameter.value.reveal();
}

bool DeploySession::open(const DeployRequest& request, std::ostream& err) {
  auto session = aws::open_session(http_, WithRegion(request.region));
  if (session) session_ = *std::move(session);
  const auto text = session ? config_text(request) : std::unexpected(session.error());
  if (!text) {
    say_wrong(err, "martlet deploy: " + to_text(text.error()) + '\n');
    return false;
  }
  auto settings = deploy::read_settings(*text, request.config_file);
  if (!settings) {
    say_wrong(err, deploy::to_text(settings.error()));
    return false;
  }
  settings_ = *std::move(settings);
  connect();
  keep_records(request);
  return true;
}

void DeploySession::connect() {
  const aws::Session lambda = session_->with_retries(no_retries());
  access_.here = lambdas_.emplace_back(std::make_unique<aws::LambdaClient>(lambda)).get();
  for (const deploy::Source& source : settings_->sources) {
    lambdas_.push_back(std::make_unique<aws::LambdaClient>(aws::as_role(lambda, role_of(source))));
    access_.sources.push_back({source.account, lambdas_.back().get()});
  }
  download_ = std::make_unique<aws::DownloadClient>(*session_);
  s3_ = std::make_unique<aws::S3Client>(*session_);
  access_.download = download_.get();
  if (!settings_->staging_bucket.empty()) access_.staging = s3_.get();
}

std::filesystem::path DeploySession::records_beside(const std::string& config_file) {
  const std::filesystem::path file(config_file);
  return file.parent_path() / ".martlet" / file.stem();
}

void DeploySession::keep_records(const DeployRequest& request) {
  const deploy::RecordsPlace place = settings_->records.value_or(deploy::RecordsPlace{records_beside(request.config_file), {}, {}});
  if (place.bucket.empty())
    records_ = std::make_unique<deploy::DirectoryRecords>(place.directory);
  else
    records_ = std::make_unique<deploy::S3Records>(*s3_, place.bucket, place.prefix);
  access_.records = records_.get();
}

std::optional<deploy::Definition> DeploySession::read_definition(const DeployRequest& request, std::ostream& err) {
  const auto text = read_file(request.definition_file, "--definition");
  if (!text) {
    say_wrong(err, "martlet deploy: " + to_text(text.error()) + '\n');
    return std::nullopt;
  }
  auto definition = deploy::read_definition(*text, request.definition_file, settings_->prefix);
  if (definition) return *std::move(definition);
  say_wrong(err, deploy::to_text(definition.error()));
  return std::nullopt;
}

deploy::Run DeploySession::begin_run(std::string why) {
  aws::StsClient sts(*session_);
  const auto caller = reactor_.run(sts.get_caller_identity(aws::GetCallerIdentityRequest()));
  deploy::Run run{deploy::make_run_id(wall_now())};
  run.who = caller ? caller->arn : "unknown";
  run.why = std::move(why);
  run.until = reactor_.now() + run_time;
  run.scratch = scratch_;
  return run;
}

DeployProgress::DeployProgress(std::ostream& err) : err_(err), is_terminal_(&err == &std::cerr && ::isatty(STDERR_FILENO) == 1) {}

void DeployProgress::show(const deploy::Step& step) {
  ++steps_;
  if (is_terminal_) {
    err_ << "\r\033[K" << step.function << ": " << step.what << std::flush;
  } else {
    err_ << step.function << ": " << step.what << '\n';
  }
}

void DeployProgress::end() {
  if (is_terminal_ && steps_ > 0) err_ << "\r\033[K" << std::flush;
}

}  // namespace martlet::cli

#include "pipeline_fixture.hpp"

#include <unistd.h>

#include <fstream>
#include <iterator>
#include <map>

#include <martlet/archive/zip_writer.hpp>
#include <martlet/deploy/records/s3_record_store.hpp>
#include <martlet/deploy/simulated_aws/perform_call.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/read.hpp>
#include <martlet/schema/write.hpp>

namespace martlet::deploy::pipeline {
namespace {

class FixtureClients final : public OwnedDeployerClients {
 public:
  FixtureClients(DeployerClients clients, std::unique_ptr<RecordStore> records)
      : clients_(std::move(clients)), records_(std::move(records)) {
    clients_.records = records_.get();
  }
  const DeployerClients& clients() const override { return clients_; }

 private:
  DeployerClients clients_;
  std::unique_ptr<RecordStore> records_;
};

void add_credentials(json::Value& data, const std::string& which) {
  json::Value credentials;
  credentials.set("accessKeyId", "ASIA" + which + which + which + which + which + "0");
  credentials.set("secretAccessKey", "secret-key-" + which);
  credentials.set("sessionToken", "session-token-" + which);
  credentials.set("expirationTime", 1783711145000);
  data.set("artifactCredentials", std::move(credentials));
}

}  // namespace

std::string zip_of(const std::map<std::string, std::string>& files, const std::filesystem::path& folder) {
  std::vector<archive::ZipFile> list;
  for (const auto& [name, text] : files) list.push_back({name, text});
  const std::filesystem::path path = folder / "made.zip";
  EXPECT_TRUE(archive::write_zip(path, std::move(list)));
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  std::filesystem::remove(path);
  return bytes;
}

Task<aws::Outcome<aws::ObjectHead>> Artifacts::get_object(aws::GetObjectRequest request, aws::DownloadSink& sink) {
  const simulated_aws::Call made{"pipeline", "GetObject", request.bucket, {}, false};
  const std::string* bytes = nullptr;
  std::function<aws::Outcome<aws::ObjectHead>()> effect = [&]() -> aws::Outcome<aws::ObjectHead> {
    if (!are_accepted_) return std::unexpected(simulated_aws::failure_of(made, "ExpiredToken", 400, "The provided token has expired."));
    const auto found = objects_.find(request.bucket + '/' + request.key);
    if (found == objects_.end())
      return std::unexpected(simulated_aws::failure_of(made, "NoSuchKey", 404, "The specified key does not exist."));
    bytes = &found->second;
    return aws::ObjectHead();
  };
  aws::Outcome<aws::ObjectHead> outcome = co_await simulation_.perform_call<aws::ObjectHead>(made, effect);
  if (!outcome) co_return outcome;
  Result<void> written = co_await sink.write(*bytes);
  if (!written)
    co_return std::unexpected(simulated_aws::failure_of(made, std::string(aws::failure_code::sink_failed), 0, written.error().what));
  co_return outcome;
}

Task<aws::Outcome<aws::GetParameterResponse>> SimulatedSsm::get_parameter(aws::GetParameterRequest request) {
  const simulated_aws::Call made{"pipeline", "GetParameter", request.name, {}, false};
  return simulation_.perform_call<aws::GetParameterResponse>(made, [this, made, request]() -> aws::Outcome<aws::GetParameterResponse> {
    const auto found = parameters.find(request.name);
    if (found == parameters.end()) return std::unexpected(simulated_aws::failure_of(made, "ParameterNotFound", 400));
    aws::GetParameterResponse response;
    response.parameter.value = aws::WireSecret(found->second);
    return response;
  });
}

PipelineFixture::PipelineFixture() {
  static int fixtures = 0;
  options.download_folder_parent =
      std::filesystem::temp_directory_path() / ("martlet-pipeline-" + std::to_string(getpid()) + '-' + std::to_string(++fixtures));
  std::filesystem::create_directories(options.download_folder_parent);
  options.function_name = "martlet-deployer";
  options.checks_permissions = false;
  options.wall = [] { return WallTime(std::chrono::seconds(1'800'000'000)); };
  simulation.account(prod_account);
  simulation.account(stage_account);
}

PipelineFixture::~PipelineFixture() {
  EXPECT_TRUE(std::filesystem::is_empty(options.download_folder_parent)) << "files were left over";
  std::filesystem::remove_all(options.download_folder_parent);
}

std::unique_ptr<aws::S3> PipelineFixture::artifact_store(const aws::ArtifactCredentials& credentials) {
  return std::make_unique<Artifacts>(simulation, objects, accepted.contains(credentials.access_key_id));
}

std::unique_ptr<OwnedDeployerClients> PipelineFixture::open_clients(const DeployerConfiguration& configuration) {
  if (!exception.empty()) throw std::runtime_error(exception);
  DeployerClients clients{&prod_lambda};
  if (!configuration.sources.empty()) clients.sources.push_back({stage_account, &stage_lambda});
  clients.download = &download;
  std::unique_ptr<RecordStore> records;
  if (configuration.records) records = std::make_unique<S3RecordStore>(s3, configuration.records->bucket, configuration.records->prefix);
  return std::make_unique<FixtureClients>(std::move(clients), std::move(records));
}

void PipelineFixture::add_stage_version(const std::string& name, const std::string& semver) {
  if (!simulation.accounts[prod_account].functions.contains(name)) simulation.create(prod_account, name);
  if (!simulation.accounts[stage_account].functions.contains(name)) simulation.create(stage_account, name);
  simulation.publish(stage_account, name, semver, simulation.package(name + ' ' + semver));
}

void PipelineFixture::set_prod_live(const std::string& name, const std::string& semver) {
  if (!simulation.accounts[prod_account].functions.contains(name)) simulation.create(prod_account, name);
  simulation.point_live(prod_account, name, simulation.publish(prod_account, name, semver, simulation.package(name + ' ' + semver)));
}

std::string PipelineFixture::live(const std::string& name) {
  return simulation.function(prod_account, name).aliases.at("LIVE").function_version;
}

void PipelineFixture::define(const std::string& definition) {
  put_artifact(zip_of({{"deploy.json", definition}, {"README.md", "# definitions"}}, options.download_folder_parent));
}

std::string PipelineFixture::start() {
  aws::JobData data;
  data.action_configuration.emplace();
  data.action_configuration->configuration = {{"FunctionName", "martlet-deployer"}, {"UserParameters", user_parameters}};
  aws::Artifact artifact;
  artifact.name = "definition";
  artifact.location = aws::ArtifactLocation{"S3", aws::S3ArtifactLocation{"artifacts", artifact_key}};
  data.input_artifacts.assign(static_cast<std::size_t>(artifacts), artifact);
  return pipeline.start(std::move(data));
}

// The event is as AWS documents it (received_job_test.cpp), including nulls.
std::string PipelineFixture::event(std::optional<std::string> token) {
  if (!pipeline.is_running()) start();
  const aws::JobDetails job = *pipeline.job();
  json::Array inputs;
  for (const aws::Artifact& one : job.data.input_artifacts) {
    json::Value object;
    object.set("bucketName", one.location->s3_location->bucket_name);
    object.set("objectKey", one.location->s3_location->object_key);
    json::Value location;
    location.set("s3Location", std::move(object));
    location.set("type", "S3");
    json::Value artifact;
    artifact.set("location", std::move(location));
    artifact.set("revision", json::Value());
    artifact.set("name", one.name);
    inputs.push_back(std::move(artifact));
  }
  json::Value configuration{json::Object()};
  for (const auto& [key, value] : job.data.action_configuration->configuration) configuration.set(key, value);
  json::Value action;
  action.set("configuration", std::move(configuration));
  json::Value data;
  data.set("actionConfiguration", std::move(action));
  data.set("inputArtifacts", std::move(inputs));
  data.set("outputArtifacts", json::Array());
  add_credentials(data, "OLD");
  if (!token) token = job.data.continuation_token;
  data.set("continuationToken", token ? json::Value(*token) : json::Value());
  data.set("encryptionKey", json::Value());
  json::Value value;
  value.set("id", job.id);
  value.set("accountId", prod_account);
  value.set("data", std::move(data));
  json::Value event;
  event.set("CodePipeline.job", std::move(value));
  return event.to_text();
}

PipelineFixture::Handled PipelineFixture::invoke(std::chrono::milliseconds time) { return invoke(event(), time); }

PipelineFixture::Handled PipelineFixture::invoke(const std::string& event, std::chrono::milliseconds time) {
  const std::size_t successes = pipeline.successes.size(), failures = pipeline.failures.size();
  Deployer deployer(*this, options);
  const Log log([this](std::string_view line) { lines.emplace_back(line); }, Level::trace);
  const SteadyTime deadline = simulation.loop.now() + time;
  const Result<std::string> answer = simulation.loop.run(deployer.handle(event, deadline, log));
  EXPECT_LE(simulation.loop.now(), deadline) << "Lambda would have ended it";
  answers_.push_back(answer ? *answer : "error: " + to_text(answer.error()));
  const auto parsed = json::parse(answers_.back());
  return {answers_.back(), parsed ? std::string(parsed->text("told")) : "", static_cast<int>(pipeline.successes.size() - successes),
          static_cast<int>(pipeline.failures.size() - failures)};
}

std::string PipelineFixture::output() const {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  for (const std::string& answer : answers_) text += answer + '\n';
  for (const auto& success : pipeline.successes) text += martlet::to_json(success) + '\n';
  for (const auto& failed : pipeline.failures) text += martlet::to_json(failed) + '\n';
  return text;
}

}  // namespace martlet::deploy::pipeline

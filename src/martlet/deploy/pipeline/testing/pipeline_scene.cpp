#include "pipeline_scene.hpp"

#include <unistd.h>

#include <fstream>
#include <iterator>

#include <martlet/archive/zip_writer.hpp>
#include <martlet/deploy/world/perform.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/read.hpp>
#include <martlet/schema/write.hpp>

namespace martlet::deploy::pipeline {
namespace {

class SceneAccess final : public AccountAccess {
 public:
  SceneAccess(Access access, std::unique_ptr<Records> records) : access_(std::move(access)), records_(std::move(records)) {
    access_.records = records_.get();
  }
  const Access& access() const override { return access_; }

 private:
  Access access_;
  std::unique_ptr<Records> records_;
};

void add_credentials(json::Value& data, const std::string& which) {
  json::Value credentials;
  credentials.set("accessKeyId", "ASIA" + which + which + which + which + which + "0");
  credentials.set("secretAccessKey", "secret-key-" + which);
  credentials.set("sessionToken", "session-token-" + which);
  data.set("artifactCredentials", std::move(credentials));
}

}  // namespace

std::string zip_of(const std::map<std::string, std::string>& files, const std::filesystem::path& scratch) {
  std::vector<archive::ZipFile> list;
  for (const auto& [name, text] : files) list.push_back({name, text});
  const std::filesystem::path path = scratch / "made.zip";
  EXPECT_TRUE(archive::write_zip(path, std::move(list)));
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  std::filesystem::remove(path);
  return bytes;
}

std::optional<aws::Failure> WorldCodePipeline::refusal(const world::Call& call, const std::string& id) {
  if (throttlings[call.operation]-- > 0) return world::failure_of(call, "ThrottlingException", 400, "Rate exceeded");
  if (denied.contains(call.operation))
    return world::failure_of(call, "AccessDeniedException", 400, "not authorized to perform: codepipeline:" + call.operation);
  if (id != job_id) return world::failure_of(call, "JobNotFoundException", 400, "No job was found");
  if (has_ended && call.operation != "GetJobDetails")
    return world::failure_of(call, "InvalidJobStateException", 400, "The job has its result");
  return std::nullopt;
}

Task<aws::Answer<aws::PutJobSuccessResultResponse>> WorldCodePipeline::put_job_success_result(aws::PutJobSuccessResultRequest request) {
  const world::Call made{"pipeline", "PutJobSuccessResult", "", {}, false};
  return world_.perform<aws::PutJobSuccessResultResponse>(made, [this, made, request]() -> aws::Answer<aws::PutJobSuccessResultResponse> {
    if (auto refused = refusal(made, request.job_id)) return std::unexpected(*refused);
    std::size_t bytes = 0;
    if (request.output_variables) {
      for (const auto& [name, value] : *request.output_variables) bytes += name.size() + value.size();
    }
    const bool fits = bytes <= 122'880 && request.execution_details->summary->size() <= 2048 &&
                      request.continuation_token.value_or("").size() <= 2048 && !(request.continuation_token && request.output_variables);
    if (!fits) return std::unexpected(world::failure_of(made, "ValidationException", 400, "beyond a limit"));
    has_ended = true;
    successes.push_back(request);
    return aws::PutJobSuccessResultResponse();
  });
}

Task<aws::Answer<aws::PutJobFailureResultResponse>> WorldCodePipeline::put_job_failure_result(aws::PutJobFailureResultRequest request) {
  const world::Call made{"pipeline", "PutJobFailureResult", "", {}, false};
  return world_.perform<aws::PutJobFailureResultResponse>(made, [this, made, request]() -> aws::Answer<aws::PutJobFailureResultResponse> {
    if (auto refused = refusal(made, request.job_id)) return std::unexpected(*refused);
    const std::size_t size = request.failure_details.message.size();
    if (size == 0 || size > 5000) return std::unexpected(world::failure_of(made, "ValidationException", 400, "beyond a limit"));
    has_ended = true;
    failures.push_back(request);
    return aws::PutJobFailureResultResponse();
  });
}

Task<aws::Answer<aws::GetJobDetailsResponse>> WorldCodePipeline::get_job_details(aws::GetJobDetailsRequest request) {
  const world::Call made{"pipeline", "GetJobDetails", "", {}, false};
  return world_.perform<aws::GetJobDetailsResponse>(made, [this, made, request]() -> aws::Answer<aws::GetJobDetailsResponse> {
    if (auto refused = refusal(made, request.job_id)) return std::unexpected(*refused);
    return aws::GetJobDetailsResponse{job};
  });
}

Task<aws::Answer<aws::ObjectHead>> Artifacts::get_object(aws::GetObjectRequest request, aws::Sink& sink) {
  const world::Call made{"pipeline", "GetObject", request.bucket, {}, false};
  const std::string* bytes = nullptr;
  std::function<aws::Answer<aws::ObjectHead>()> effect = [&]() -> aws::Answer<aws::ObjectHead> {
    if (!are_accepted_) return std::unexpected(world::failure_of(made, "ExpiredToken", 400, "The provided token has expired."));
    const auto found = objects_.find(request.bucket + '/' + request.key);
    if (found == objects_.end()) return std::unexpected(world::failure_of(made, "NoSuchKey", 404, "The specified key does not exist."));
    bytes = &found->second;
    return aws::ObjectHead();
  };
  aws::Answer<aws::ObjectHead> answer = co_await world_.perform<aws::ObjectHead>(made, effect);
  if (!answer) co_return answer;
  Result<void> written = co_await sink.write(*bytes);
  if (!written) co_return std::unexpected(world::failure_of(made, std::string(aws::failure_code::sink_failed), 0, written.error().what));
  co_return answer;
}

Task<aws::Answer<aws::GetParameterResponse>> WorldSsm::get_parameter(aws::GetParameterRequest request) {
  const world::Call made{"pipeline", "GetParameter", request.name, {}, false};
  return world_.perform<aws::GetParameterResponse>(made, [this, made, request]() -> aws::Answer<aws::GetParameterResponse> {
    const auto found = parameters.find(request.name);
    if (found == parameters.end()) return std::unexpected(world::failure_of(made, "ParameterNotFound", 400));
    aws::GetParameterResponse response;
    response.parameter.value = aws::WireSecret(found->second);
    return response;
  });
}

Scene::Scene() {
  static int scenes = 0;
  options.scratch =
      std::filesystem::temp_directory_path() / ("martlet-pipeline-" + std::to_string(getpid()) + '-' + std::to_string(++scenes));
  std::filesystem::create_directories(options.scratch);
  options.function_name = "martlet-deployer";
  options.checks_permissions = false;
  options.wall = [] { return WallTime(std::chrono::seconds(1'800'000'000)); };
  world.account(here);
  world.account(below);
}

Scene::~Scene() {
  EXPECT_TRUE(std::filesystem::is_empty(options.scratch)) << "something was left behind";
  std::filesystem::remove_all(options.scratch);
}

std::unique_ptr<aws::S3> Scene::artifact_store(const aws::ArtifactCredentials& credentials) {
  return std::make_unique<Artifacts>(world, objects, accepted.contains(credentials.access_key_id));
}

std::unique_ptr<AccountAccess> Scene::open_access(const Settings& settings) {
  if (!exception.empty()) throw std::runtime_error(exception);
  Access access{&lambda};
  if (!settings.sources.empty()) access.sources.push_back({below, &lower});
  access.download = &download;
  std::unique_ptr<Records> records;
  if (settings.records) records = std::make_unique<S3Records>(s3, settings.records->bucket, settings.records->prefix);
  return std::make_unique<SceneAccess>(std::move(access), std::move(records));
}

void Scene::below_has(const std::string& name, const std::string& semver) {
  if (!world.accounts[here].functions.contains(name)) world.create(here, name);
  if (!world.accounts[below].functions.contains(name)) world.create(below, name);
  world.publish(below, name, semver, world.package(name + ' ' + semver));
}

void Scene::runs(const std::string& name, const std::string& semver) {
  if (!world.accounts[here].functions.contains(name)) world.create(here, name);
  world.point_live(here, name, world.publish(here, name, semver, world.package(name + ' ' + semver)));
}

std::string Scene::live(const std::string& name) { return world.function(here, name).aliases.at("LIVE").function_version; }

void Scene::define(const std::string& definition) {
  put_artifact(zip_of({{"deploy.json", definition}, {"README.md", "# definitions"}}, options.scratch));
}

std::string Scene::event() const {
  json::Value location = *json::parse(R"({"type":"S3","s3Location":{"bucketName":"artifacts","objectKey":"orders/definition/abc"}})");
  json::Value artifact;
  artifact.set("name", "definition");
  artifact.set("revision", "1");
  artifact.set("location", std::move(location));
  json::Value configuration;
  configuration.set("FunctionName", "martlet-deployer");
  configuration.set("UserParameters", user_parameters);
  json::Value action;
  action.set("configuration", std::move(configuration));
  json::Value data;
  data.set("actionConfiguration", std::move(action));
  data.set("inputArtifacts", json::Array(static_cast<std::size_t>(artifacts), artifact));
  data.set("outputArtifacts", json::Array());
  add_credentials(data, "OLD");
  if (!token.empty()) data.set("continuationToken", token);
  json::Value job;
  job.set("id", job_id);
  job.set("accountId", here);
  job.set("data", std::move(data));
  json::Value event;
  event.set("CodePipeline.job", std::move(job));
  return event.to_text();
}

Scene::Handled Scene::invoke(std::chrono::milliseconds time) { return invoke(event(), time); }

Scene::Handled Scene::invoke(const std::string& event, std::chrono::milliseconds time) {
  const std::size_t successes = pipeline.successes.size(), failures = pipeline.failures.size();
  pipeline.job.id = job_id;
  pipeline.job.data.artifact_credentials =
      aws::ArtifactCredentials{"ASIANEWNEWNEWNEWNEW0", aws::WireSecret("secret-key-NEW"), aws::WireSecret("session-token-NEW")};
  Deployer deployer(*this, options);
  const Log log([this](std::string_view line) { lines.emplace_back(line); }, Level::trace);
  const SteadyTime deadline = world.loop.now() + time;
  const Result<std::string> answer = world.loop.run(deployer.handle(event, deadline, log));
  EXPECT_LE(world.loop.now(), deadline) << "Lambda would have ended it";
  answers_.push_back(answer ? *answer : "error: " + to_text(answer.error()));
  return {answers_.back(), static_cast<int>(pipeline.successes.size() - successes), static_cast<int>(pipeline.failures.size() - failures)};
}

std::string Scene::output() const {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  for (const std::string& answer : answers_) text += answer + '\n';
  for (const auto& success : pipeline.successes) text += martlet::to_json(success) + '\n';
  for (const auto& failed : pipeline.failures) text += martlet::to_json(failed) + '\n';
  return text;
}

}  // namespace martlet::deploy::pipeline

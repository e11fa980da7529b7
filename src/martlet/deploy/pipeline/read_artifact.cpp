#include "read_artifact.hpp"

#include <martlet/archive/zip.hpp>
#include <martlet/async/blocking.hpp>
#include <martlet/aws/wire/download_sink.hpp>
#include <martlet/deploy/input/quoted.hpp>

namespace martlet::deploy::pipeline {
namespace {

constexpr std::size_t entries_max = 50'000;  // a whole repository, not just the file

class TemporaryFile {
 public:
  explicit TemporaryFile(std::filesystem::path path) : path_(std::move(path)) { clear(); }
  TemporaryFile(const TemporaryFile&) = delete;
  ~TemporaryFile() { clear(); }
  const std::filesystem::path& path() const { return path_; }
  void clear() const {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }

 private:
  std::filesystem::path path_;
};

JobResult<aws::S3ArtifactLocation> location_of(const aws::JobData& job) {
  const std::vector<aws::Artifact>& inputs = job.input_artifacts;
  if (inputs.empty()) return configuration_failure("the action has no input artifact: give it the one that contains the definition file");
  if (inputs.size() > 1)
    return configuration_failure("the action has " + std::to_string(inputs.size()) +
                                 " input artifacts: give it only the one that contains the definition file");
  const auto& location = inputs[0].location;
  const bool is_in_s3 = location && location->type == "S3" && location->s3_location && !location->s3_location->bucket_name.empty() &&
                        !location->s3_location->object_key.empty();
  if (!is_in_s3) return configuration_failure("the input artifact is not in S3");
  return *location->s3_location;
}

Task<JobResult<aws::ArtifactCredentials>> renewed_credentials(aws::CodePipeline& code_pipeline, std::string job, SecretFilter& secrets) {
  aws::GetJobDetailsRequest request;
  request.job_id = job;
  aws::Outcome<aws::GetJobDetailsResponse> outcome = co_await code_pipeline.get_job_details(std::move(request));
  if (!outcome) {
    JobFailure failed =
        failure_while("asking for new credentials for the artifact", outcome.error(), aws::failure_type::revision_unavailable);
    if (aws::is_denied(outcome.error())) failed.message += "; the deployer's role needs codepipeline:GetJobDetails on *";
    co_return std::unexpected(std::move(failed));
  }
  const auto& credentials = outcome->job_details.data.artifact_credentials;
  if (!credentials)
    co_return job_failure(aws::failure_type::revision_unavailable, "CodePipeline no longer gives credentials for the artifact");
  secrets.add(*credentials);
  co_return *credentials;
}

// Makes one attempt, after which the file is complete or has been removed.
Task<aws::Outcome<void>> download(aws::S3& store, const aws::S3ArtifactLocation& location, const TemporaryFile& file,
                                  std::uint64_t bytes_max) {
  file.clear();
  Result<aws::FileSink> sink = aws::FileSink::create(file.path(), bytes_max);
  if (!sink) co_return std::unexpected(aws::Failure{std::string(aws::failure_code::sink_failed), 0, sink.error().what, {}, "S3.GetObject"});
  aws::GetObjectRequest request;
  request.bucket = location.bucket_name;
  request.key = location.object_key;
  aws::Outcome<aws::ObjectHead> got = co_await store.get_object(std::move(request), *sink);
  if (!got) co_return std::unexpected(std::move(got.error()));
  co_return aws::Outcome<void>();
}

JobFailure not_fetched(const aws::Failure& failure, const aws::S3ArtifactLocation& location, std::uint64_t bytes_max) {
  if (failure.code == aws::failure_code::sink_failed) {
    return {aws::failure_type::configuration_error, "the artifact could not be stored (" + failure.message + "); " +
                                                        std::to_string(bytes_max / (1024 * 1024)) + " MB is the limit"};
  }
  const std::string place = "s3://" + location.bucket_name + '/' + location.object_key;
  JobFailure failed = failure_while("fetching the artifact " + place, failure, aws::failure_type::revision_unavailable);
  if (aws::is_denied(failure))
    failed.message += "; this call used the pipeline's own credentials: check its role, and the policy of the artifact's key";
  return failed;
}

Task<JobResult<void>> fetch(PipelineClients& pipeline_clients, const aws::JobDetails& job, const TemporaryFile& file,
                            std::uint64_t bytes_max, SecretFilter& secrets) {
  JobResult<aws::S3ArtifactLocation> location = location_of(job.data);
  if (!location) co_return std::unexpected(std::move(location.error()));
  std::optional<aws::ArtifactCredentials> credentials = job.data.artifact_credentials;
  bool are_renewed = false;
  while (true) {
    if (!credentials) {
      JobResult<aws::ArtifactCredentials> fresh = co_await renewed_credentials(pipeline_clients.code_pipeline(), job.id, secrets);
      if (!fresh) co_return std::unexpected(std::move(fresh.error()));
      credentials = *fresh;
      are_renewed = true;
    }
    const std::unique_ptr<aws::S3> store = pipeline_clients.artifact_store(*credentials);
    aws::Outcome<void> got = co_await download(*store, *location, file, bytes_max);
    if (got) co_return JobResult<void>();
    // For expired credentials S3 returns AccessDenied, ExpiredToken or InvalidAccessKeyId. Each of them justifies one attempt with new
    // credentials.
    if (are_renewed || !aws::is_denied(got.error())) co_return std::unexpected(not_fetched(got.error(), *location, bytes_max));
    credentials.reset();
  }
}

JobResult<std::string> extract(const std::filesystem::path& path, const ArtifactOptions& options) {
  archive::ZipLimits limits;
  limits.entries_max = entries_max;
  limits.entry_bytes_max = options.file_bytes_max;
  // The names of the other files in the artifact don't matter.
  Result<std::string> text = archive::Zip::extract_one(path, options.file, limits);
  if (text) return *std::move(text);
  Error error = std::move(text.error());
  error.where = {};  // the name of our temporary file is of no use to the reader
  return configuration_failure("the artifact can't be used: " + to_text(error));
}

}  // namespace

Task<JobResult<std::string>> read_artifact(PipelineClients& pipeline_clients, const aws::JobDetails& job, const ArtifactOptions& options,
                                           SecretFilter& secrets) {
  const TemporaryFile file(options.download_folder / "artifact.zip");
  JobResult<void> fetched = co_await fetch(pipeline_clients, job, file, options.bytes_max, secrets);
  if (!fetched) co_return std::unexpected(std::move(fetched.error()));
  auto work = [&file, &options] { return extract(file.path(), options); };
  JobResult<std::string> text = co_await blocking(work);
  co_return text;
}

}  // namespace martlet::deploy::pipeline

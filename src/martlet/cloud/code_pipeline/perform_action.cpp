#include "perform_action.hpp"

#include <martlet/base/random.hpp>
#include <martlet/cloud/api/authorization.hpp>

#include "action_role.hpp"
#include "job_artifacts.hpp"
#include "lambda_job.hpp"

namespace martlet::cloud::code_pipeline {
namespace {

ActionResult failed(std::string code, std::string message) {
  return {.status = ActionRun::Status::failed, .error_code = std::move(code), .error_message = std::move(message)};
}

// Returns the result of an attempt that failed with a service's error.
ActionResult failed(const ServiceError& error) {
  const bool is_denied = error.code.starts_with("AccessDenied");
  return failed(is_denied ? "PermissionError" : "ConfigurationError", error.message.empty() ? error.code : error.message);
}

class Performance {
 public:
  Performance(const PipelineDependencies& dependencies, const RunningPipeline& pipeline, Execution& execution, ActionRun& run, WallTime now)
      : dependencies_(dependencies),
        pipeline_(pipeline),
        execution_(execution),
        run_(run),
        action_(*execution.declaration_of(run)),
        now_(now) {}

  std::optional<ActionResult> run() {
    const std::string& provider = action_.action_type_id.provider;
    if (provider == "Manual") return request_approval();
    ServiceResult<Identity> role =
        dependencies_.access_control.session_for_service(role_of(execution_, action_), service_principal, role_session_name(run_), now_);
    if (!role) return failed(role.error());
    role_ = *std::move(role);
    if (provider == "CodeCommit") return take_from_repository();
    if (provider == "S3") return take_from_bucket();
    return invoke();
  }

 private:
  std::optional<ActionResult> request_approval() {
    run_.job_id = random_uuid();
    run_.summary = setting("CustomData");
    run_.is_dispatched = true;
    return std::nullopt;
  }

  std::string setting(const std::string& key) const {
    const auto found = run_.configuration.find(key);
    return found == run_.configuration.end() ? std::string() : found->second;
  }

  std::string wanted_revision() const {
    const auto wanted = execution_.revisions.find(action_.name);
    return wanted == execution_.revisions.end() ? std::string() : wanted->second;
  }

  ServiceResult<> may(const std::string& action, const std::string& resource) const {
    return authorize_as(dependencies_.access_control, *role_, {.action = action, .resource = resource}, pipeline_.region, now_);
  }

  std::optional<ActionResult> take_from_repository() {
    const RepositoryName repository{pipeline_.account, pipeline_.region, setting("RepositoryName")};
    for (const char* action :
         {"codecommit:GetBranch", "codecommit:GetCommit", "codecommit:UploadArchive", "codecommit:GetUploadArchiveStatus"}) {
      const ServiceResult<> allowed = may(action, repository.arn());
      if (!allowed) return failed(allowed.error());
    }
    const std::string branch = setting("BranchName");
    const Result<std::optional<BranchHead>> head = dependencies_.repositories.head_of(repository, branch);
    if (!head) return failed("SystemUnavailable", to_text(head.error()));
    if (!*head)
      return failed("ConfigurationError", "The action failed because no branch named " + branch +
                                              " was found in the selected AWS CodeCommit repository " + repository.name +
                                              ". Make sure you are using the correct branch name, and then try again.");
    const std::string wanted = wanted_revision();
    const std::string commit = wanted.empty() ? (*head)->commit : wanted;
    Result<std::string> archive = dependencies_.repositories.archive(repository, commit);
    if (!archive) return failed("RevisionUnavailable", "The commit " + commit + " could not be read.");
    return store(*std::move(archive), commit, (*head)->message,
                 {{"RepositoryName", repository.name}, {"BranchName", branch}, {"CommitId", commit}, {"CommitMessage", (*head)->message}});
  }

  std::optional<ActionResult> take_from_bucket() {
    const std::string bucket = setting("S3Bucket");
    const std::string key = setting("S3ObjectKey");
    ServiceResult<PipelineObject> object = dependencies_.objects.get(*role_, bucket, key, wanted_revision());
    if (!object) return failed(object.error());
    if (object->version.empty())
      return failed("ConfigurationError", "The S3 bucket " + bucket + " must have versioning enabled to be the source of a pipeline.");
    return store(std::move(object->bytes), object->version, object->summary,
                 {{"BucketName", bucket}, {"ObjectKey", key}, {"VersionId", object->version}, {"ETag", object->etag}});
  }

  // A source has at most one output.
  std::optional<ActionResult> store(std::string bytes, const std::string& revision, const std::string& summary,
                                    std::map<std::string, std::string> variables) {
    ActionResult result{.summary = summary, .external_id = revision, .variables = std::move(variables)};
    if (!action_.output_artifacts || action_.output_artifacts->empty()) return result;
    const std::string& name = action_.output_artifacts->front().name;
    const StoredArtifact artifact{execution_.pipeline.artifact_store->location, artifact_object_key(pipeline_, name, run_.id), revision,
                                  summary};
    const ServiceResult<> put = dependencies_.objects.put(*role_, artifact.bucket, artifact.key, std::move(bytes));
    if (!put) return failed(put.error());
    result.artifacts[name] = artifact;
    return result;
  }

  std::optional<ActionResult> invoke() {
    const ServiceResult<> may_list = may("lambda:ListFunctions", "*");
    if (!may_list) return failed(may_list.error());
    const ServiceResult<TemporaryCredentials> keys = artifact_credentials(dependencies_.access_control, pipeline_, execution_, run_, now_);
    if (!keys) return failed(keys.error());
    if (run_.job_id.empty()) run_.job_id = random_uuid();
    const ServiceResult<> invoked =
        dependencies_.functions.invoke(*role_, pipeline_.region, setting("FunctionName"), job_event(pipeline_, execution_, run_, *keys));
    if (!invoked) return failed(invoked.error());
    run_.is_dispatched = true;
    return std::nullopt;
  }

  const PipelineDependencies& dependencies_;
  const RunningPipeline& pipeline_;
  Execution& execution_;
  ActionRun& run_;
  const ActionDeclaration& action_;
  const WallTime now_;
  std::optional<Identity> role_;
};

}  // namespace

std::optional<ActionResult> perform_action(const PipelineDependencies& dependencies, const RunningPipeline& pipeline, Execution& execution,
                                           ActionRun& run, WallTime now) {
  return Performance(dependencies, pipeline, execution, run, now).run();
}

}  // namespace martlet::cloud::code_pipeline

#include <algorithm>
#include <stdexcept>

#include <martlet/deploy/simulated_aws/perform_call.hpp>

#include "simulated_code_pipeline.hpp"

namespace martlet::deploy::simulated_aws {
namespace {

using aws::Outcome;

constexpr std::chrono::minutes silence_max{20};  // CodePipeline User Guide, "Quotas": the limit for a Lambda action that doesn't report
constexpr std::size_t page_max = 100;
constexpr const char* execution_variable = "#{codepipeline.PipelineExecutionId}";

Call call_of(std::string operation) { return {"pipeline", std::move(operation), "", {}, false}; }

double seconds_of(SteadyTime time) { return std::chrono::duration<double>(time.time_since_epoch()).count(); }

void resolve(std::string& text, const std::string& execution) {
  for (std::size_t at = text.find(execution_variable); at != std::string::npos; at = text.find(execution_variable))
    text.replace(at, std::string_view(execution_variable).size(), execution);
}

template <class T>
std::vector<T> page_of(const std::vector<T>& all, const std::optional<std::string>& token, int size, std::optional<std::string>& next) {
  const std::size_t begin = token ? std::stoul(*token) : 0;
  const std::size_t end = std::min(all.size(), begin + std::min(static_cast<std::size_t>(size), page_max));
  if (end < all.size()) next = std::to_string(end);
  return {all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end)};
}

}  // namespace

std::string SimulatedCodePipeline::start(aws::JobData data) {
  Execution execution;
  execution.id = new_id();
  execution.begun = simulation_.loop.now();
  if (data.action_configuration) {
    for (auto& [key, value] : data.action_configuration->configuration) resolve(value, execution.id);
  }
  execution.data = std::move(data);
  if (mode == Mode::superseded) {
    for (Execution& other : executions_) {
      if (other.status == "InProgress" && other.actions.empty()) other.status = "Superseded";
    }
  }
  executions_.push_back(std::move(execution));
  const std::string id = executions_.back().id;
  if (mode == Mode::parallel)
    enter(executions_.back());
  else
    admit_next_execution();
  return id;
}

SimulatedCodePipeline::Execution& SimulatedCodePipeline::execution(const std::string& id) {
  const auto found = std::find_if(executions_.begin(), executions_.end(), [&](const Execution& one) { return one.id == id; });
  if (found == executions_.end()) throw std::logic_error("no such execution");
  return *found;
}

void SimulatedCodePipeline::enter(Execution& one) {
  one.actions.push_back({new_id(), "InProgress", simulation_.loop.now(), simulation_.loop.now()});
  add_job(one, one.actions.back(), std::nullopt);
}

void SimulatedCodePipeline::add_job(const Execution& one, const Action& action, std::optional<std::string> token) {
  Job job;
  job.details.id = new_id();
  job.details.data = one.data;
  job.details.data.continuation_token = std::move(token);
  job.execution = one.id;
  job.action = action.id;
  jobs_.push_back(std::move(job));
}

void SimulatedCodePipeline::admit_next_execution() {
  const auto is_inside = [](const Execution& one) { return !one.actions.empty() && one.actions.back().status == "InProgress"; };
  if (std::any_of(executions_.begin(), executions_.end(), is_inside)) return;
  for (Execution& one : executions_) {
    if (one.status == "InProgress" && one.actions.empty()) return enter(one);
  }
}

void SimulatedCodePipeline::time_out_silent_actions() {
  const SteadyTime now = simulation_.loop.now();
  for (std::size_t i = 0; i < jobs_.size(); ++i) {
    const Job job = jobs_[i];
    const Action* action = action_of(job);
    if (job.has_ended || action->status != "InProgress" || now - action->last_report < silence_max) continue;
    end_action(job, "Failed");
  }
}

SimulatedCodePipeline::Action* SimulatedCodePipeline::action_of(const Job& job) {
  for (Action& action : execution(job.execution).actions) {
    if (action.id == job.action) return &action;
  }
  throw std::logic_error("no such action");
}

void SimulatedCodePipeline::end_action(const Job& job, const std::string& status) {
  Execution& one = execution(job.execution);
  action_of(job)->status = status;
  one.status = one.status == "Stopping" ? "Stopped" : status;
  admit_next_execution();
}

const aws::JobDetails* SimulatedCodePipeline::job() {
  time_out_silent_actions();
  for (auto one = jobs_.rbegin(); one != jobs_.rend(); ++one) {
    if (!one->has_ended && action_of(*one)->status == "InProgress") return &one->details;
  }
  return nullptr;
}

void SimulatedCodePipeline::stop(const std::string& id, bool abandon) {
  Execution& one = execution(id);
  one.status = "Stopping";
  if (!abandon) return;
  if (!one.actions.empty()) one.actions.back().status = "Abandoned";
  one.status = "Stopped";
  admit_next_execution();
}

void SimulatedCodePipeline::retry(const std::string& id) {
  Execution& one = execution(id);
  one.status = "InProgress";
  enter(one);
}

std::optional<aws::Failure> SimulatedCodePipeline::refusal(const Call& call, const std::string& pipeline) {
  time_out_silent_actions();
  if (throttlings[call.operation]-- > 0) return failure_of(call, "ThrottlingException", 400, "Rate exceeded");
  if (denied.contains(call.operation))
    return failure_of(call, "AccessDeniedException", 400, "not authorized to perform: codepipeline:" + call.operation);
  if (!pipeline.empty() && pipeline != name) {
    return failure_of(call, "PipelineNotFoundException", 400,
                      "Account '222222222222' does not have a pipeline with name '" + pipeline + "'");
  }
  return std::nullopt;
}

std::optional<aws::Failure> SimulatedCodePipeline::job_refusal(const Call& call, const std::string& id, bool puts) {
  if (auto refused = refusal(call, "")) return refused;
  const auto found = std::find_if(jobs_.begin(), jobs_.end(), [&](const Job& one) { return one.details.id == id; });
  if (found == jobs_.end()) return failure_of(call, "JobNotFoundException", 400, "No job was found");
  if (puts && (found->has_ended || action_of(*found)->status != "InProgress"))
    return failure_of(call, "InvalidJobStateException", 400, "The job has its result");
  return std::nullopt;
}

SimulatedCodePipeline::Job* SimulatedCodePipeline::job_in_progress(const std::string& id) {
  return &*std::find_if(jobs_.begin(), jobs_.end(), [&](const Job& one) { return one.details.id == id; });
}

Task<Outcome<aws::PutJobSuccessResultResponse>> SimulatedCodePipeline::put_job_success_result(aws::PutJobSuccessResultRequest request) {
  const Call made = call_of("PutJobSuccessResult");
  return simulation_.perform_call<aws::PutJobSuccessResultResponse>(
      made, [this, made, request]() -> Outcome<aws::PutJobSuccessResultResponse> {
        if (auto refused = job_refusal(made, request.job_id, true)) return std::unexpected(*refused);
        std::size_t bytes = 0;
        if (request.output_variables) {
          for (const auto& [key, value] : *request.output_variables) bytes += key.size() + value.size();
        }
        const bool fits = bytes <= 122'880 && request.execution_details->summary->size() <= 2048 &&
                          request.continuation_token.value_or("").size() <= 2048 &&
                          !(request.continuation_token && request.output_variables);
        if (!fits) return std::unexpected(failure_of(made, "ValidationException", 400, "beyond a limit"));
        Job* job = job_in_progress(request.job_id);
        job->has_ended = true;
        successes.push_back(request);
        if (!request.continuation_token) {
          end_action(Job(*job), "Succeeded");
        } else {
          Action* action = action_of(*job);
          action->last_report = simulation_.loop.now();
          add_job(execution(job->execution), *action, request.continuation_token);  // with a new ID
        }
        return aws::PutJobSuccessResultResponse();
      });
}

Task<Outcome<aws::PutJobFailureResultResponse>> SimulatedCodePipeline::put_job_failure_result(aws::PutJobFailureResultRequest request) {
  const Call made = call_of("PutJobFailureResult");
  return simulation_.perform_call<aws::PutJobFailureResultResponse>(
      made, [this, made, request]() -> Outcome<aws::PutJobFailureResultResponse> {
        if (auto refused = job_refusal(made, request.job_id, true)) return std::unexpected(*refused);
        const std::size_t size = request.failure_details.message.size();
        if (size == 0 || size > 5000) return std::unexpected(failure_of(made, "ValidationException", 400, "beyond a limit"));
        Job* job = job_in_progress(request.job_id);
        job->has_ended = true;
        failures.push_back(request);
        end_action(Job(*job), "Failed");
        return aws::PutJobFailureResultResponse();
      });
}

Task<Outcome<aws::GetJobDetailsResponse>> SimulatedCodePipeline::get_job_details(aws::GetJobDetailsRequest request) {
  const Call made = call_of("GetJobDetails");
  return simulation_.perform_call<aws::GetJobDetailsResponse>(made, [this, made, request]() -> Outcome<aws::GetJobDetailsResponse> {
    if (auto refused = job_refusal(made, request.job_id, false)) return std::unexpected(*refused);
    const Job* job = job_in_progress(request.job_id);
    aws::GetJobDetailsResponse response{job->details};
    aws::JobData& data = response.job_details.data;
    data.artifact_credentials =
        aws::ArtifactCredentials{"ASIANEWNEWNEWNEWNEW0", aws::WireSecret("secret-key-NEW"), aws::WireSecret("session-token-NEW")};
    if (returns_context) {
      aws::PipelineContext context;
      context.pipeline_name = name;
      context.stage = aws::StageContext{"Deploy"};
      context.action = aws::ActionContext{"Run", job->action};
      context.pipeline_execution_id = job->execution;
      data.pipeline_context = std::move(context);
    }
    return response;
  });
}

Task<Outcome<aws::GetPipelineExecutionResponse>> SimulatedCodePipeline::get_pipeline_execution(aws::GetPipelineExecutionRequest request) {
  const Call made = call_of("GetPipelineExecution");
  return simulation_.perform_call<aws::GetPipelineExecutionResponse>(
      made, [this, made, request]() -> Outcome<aws::GetPipelineExecutionResponse> {
        if (auto refused = refusal(made, request.pipeline_name)) return std::unexpected(*refused);
        for (const Execution& one : executions_) {
          if (one.id != request.pipeline_execution_id) continue;
          aws::GetPipelineExecutionResponse response;
          response.pipeline_execution.pipeline_name = name;
          response.pipeline_execution.pipeline_execution_id = one.id;
          response.pipeline_execution.status = one.status;
          return response;
        }
        return std::unexpected(failure_of(made, "PipelineExecutionNotFoundException", 400, "no such execution"));
      });
}

Task<Outcome<aws::ListPipelineExecutionsResponse>> SimulatedCodePipeline::list_pipeline_executions(
    aws::ListPipelineExecutionsRequest request) {
  const Call made = call_of("ListPipelineExecutions");
  return simulation_.perform_call<aws::ListPipelineExecutionsResponse>(
      made, [this, made, request]() -> Outcome<aws::ListPipelineExecutionsResponse> {
        if (auto refused = refusal(made, request.pipeline_name)) return std::unexpected(*refused);
        std::vector<aws::PipelineExecutionSummary> all;
        for (auto one = executions_.rbegin(); one != executions_.rend(); ++one) {  // the newest first
          aws::PipelineExecutionSummary summary;
          summary.pipeline_execution_id = one->id;
          summary.status = one->status;
          summary.start_time = seconds_of(one->begun);
          all.push_back(std::move(summary));
        }
        aws::ListPipelineExecutionsResponse response;
        response.pipeline_execution_summaries =
            page_of(all, request.next_token, request.max_results.value_or(page_max), response.next_token);
        return response;
      });
}

aws::ActionExecutionDetail SimulatedCodePipeline::detail_of(const Execution& one, const Action& action) const {
  aws::ActionExecutionDetail detail;
  detail.pipeline_execution_id = one.id;
  detail.action_execution_id = action.id;
  detail.stage_name = "Deploy";
  detail.action_name = "Run";
  detail.start_time = seconds_of(action.begun);
  detail.status = action.status;
  if (returns_input && one.data.action_configuration) {
    detail.input.emplace();
    detail.input->configuration = one.data.action_configuration->configuration;
    detail.input->resolved_configuration = one.data.action_configuration->configuration;
  }
  return detail;
}

Task<Outcome<aws::ListActionExecutionsResponse>> SimulatedCodePipeline::list_action_executions(aws::ListActionExecutionsRequest request) {
  const Call made = call_of("ListActionExecutions");
  return simulation_.perform_call<aws::ListActionExecutionsResponse>(
      made, [this, made, request]() -> Outcome<aws::ListActionExecutionsResponse> {
        if (auto refused = refusal(made, request.pipeline_name)) return std::unexpected(*refused);
        std::vector<aws::ActionExecutionDetail> all;
        for (auto one = executions_.rbegin(); one != executions_.rend(); ++one) {
          const bool fits = !request.filter || !request.filter->pipeline_execution_id || *request.filter->pipeline_execution_id == one->id;
          if (!fits) continue;
          for (auto action = one->actions.rbegin(); action != one->actions.rend(); ++action) all.push_back(detail_of(*one, *action));
          aws::ActionExecutionDetail source;  // every pipeline has a source action
          source.pipeline_execution_id = one->id;
          source.action_execution_id = "source-of-" + one->id;
          source.stage_name = "Source";
          source.action_name = "Source";
          source.status = "Succeeded";
          all.push_back(std::move(source));
        }
        aws::ListActionExecutionsResponse response;
        response.action_execution_details = page_of(all, request.next_token, request.max_results.value_or(page_max), response.next_token);
        return response;
      });
}

}  // namespace martlet::deploy::simulated_aws

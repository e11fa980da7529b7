#include "pipeline_result.hpp"

#include <algorithm>

#include <martlet/base/quoted_text.hpp>
#include <martlet/base/text.hpp>

#include "error_text.hpp"

namespace martlet::deploy {
namespace {

constexpr std::size_t summary_max = 2048;
constexpr std::size_t message_max = 5000;
constexpr std::size_t variables_bytes_max = 122'880;

bool is_done(const FunctionOutcome& one) { return one.progress == Progress::done; }

std::string count_text(const Report& report) {
  const auto done = std::count_if(report.functions.begin(), report.functions.end(), is_done);
  return std::to_string(done) + " of " + std::to_string(report.functions.size());
}

std::string changes_text(const Report& report) {
  std::string text;
  for (const FunctionOutcome& one : report.functions) {
    if (one.action == Action::none) continue;
    text += (text.empty() ? "" : "; ") + one.planned.name.text() + ' ' + to_text(one.planned.now) + " -> " + one.planned.version.text();
    if (!is_done(one)) text += " (" + std::string(name_of(one.progress)) + ')';
  }
  return text.empty() ? "nothing to do" : text;
}

std::string failures_text(const Report& report) {
  std::string text;
  if (report.stopped) text = to_text(*report.stopped) + '\n';
  text += count_text(report) + " functions run the requested version.";
  for (const FunctionOutcome& one : report.functions) {
    if (!one.error) continue;
    text += '\n' + place_of(*one.error) + one.planned.name.text() + ": " + what_of(*one.error);
    if (!one.error->next.empty()) text += " -> " + one.error->next;
  }
  return text;
}

std::string failure_type_of(Code code) {
  switch (code) {
    case Code::denied: return std::string(aws::failure_type::permission_error);
    case Code::malformed:
    case Code::missing:
    case Code::out_of_range: return std::string(aws::failure_type::configuration_error);
    case Code::unavailable:
    case Code::timeout: return std::string(aws::failure_type::system_unavailable);
    default: return std::string(aws::failure_type::job_failed);
  }
}

// Returns the variables for later actions: counts, and as much of the list of functions as fits.
std::map<std::string, std::string> variables_of(const Report& report) {
  const auto count = [&](auto is_one) { return std::to_string(std::count_if(report.functions.begin(), report.functions.end(), is_one)); };
  std::map<std::string, std::string> variables;
  variables["run"] = report.run;
  variables["changed"] = count([](const FunctionOutcome& one) { return one.action != Action::none && is_done(one); });
  variables["unchanged"] = count([](const FunctionOutcome& one) { return one.action == Action::none; });
  if (report.window) variables["windowMs"] = std::to_string(report.window->count());
  std::size_t left = variables_bytes_max;
  for (const auto& [name, value] : variables) left -= name.size() + value.size();
  variables["changes"] = truncated(changes_text(report), left - sizeof("changes"));
  return variables;
}

aws::ExecutionDetails details_of(const Report& report) {
  aws::ExecutionDetails details;
  details.summary = truncated(count_text(report) + ": " + changes_text(report), summary_max);
  details.external_execution_id = report.run;
  const auto done = std::count_if(report.functions.begin(), report.functions.end(), is_done);
  details.percent_complete =
      report.functions.empty() ? 100 : static_cast<int>(done * 100 / static_cast<std::ptrdiff_t>(report.functions.size()));
  return details;
}

}  // namespace

aws::PutJobSuccessResultRequest success_result(std::string job_id, const Report& report) {
  aws::PutJobSuccessResultRequest request;
  request.job_id = std::move(job_id);
  request.execution_details = details_of(report);
  request.output_variables = variables_of(report);
  return request;
}

aws::PutJobSuccessResultRequest unfinished_result(std::string job_id, const Report& report, const Continuation& continuation) {
  aws::PutJobSuccessResultRequest request;
  request.job_id = std::move(job_id);
  request.execution_details = details_of(report);
  request.continuation_token = continuation.token();
  return request;
}

aws::PutJobFailureResultRequest failure_result(std::string job_id, const Report& report) {
  Code code = report.stopped ? report.stopped->code : Code::internal;
  for (const FunctionOutcome& one : report.functions) {
    if (one.error) code = code == Code::internal || code == one.error->code ? one.error->code : Code::conflict;  // their code if all agree
  }
  aws::PutJobFailureResultRequest request = failure_result(std::move(job_id), failures_text(report), code);
  request.failure_details.external_execution_id = report.run;
  return request;
}

aws::PutJobFailureResultRequest failure_result(std::string job_id, std::string what, Code code) {
  aws::PutJobFailureResultRequest request;
  request.job_id = std::move(job_id);
  request.failure_details.type = failure_type_of(code);
  request.failure_details.message = truncated(what.empty() ? "failed" : std::move(what), message_max);
  return request;
}

}  // namespace martlet::deploy

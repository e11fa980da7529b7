#include "execution_answers.hpp"

#include "code_pipeline_handlers.hpp"

namespace martlet::cloud::code_pipeline {

Reply<aws::ListActionExecutionsResponse> list_action_executions(Pipelines& pipelines, Call& call,
                                                                aws::ListActionExecutionsRequest& request) {
  const Reply<Pipeline*> pipeline = pipelines.find(call, request.pipeline_name);
  if (!pipeline) return std::unexpected(pipeline.error());
  const std::optional<std::string> wanted = request.filter ? request.filter->pipeline_execution_id : std::nullopt;
  if (wanted && !(*pipeline)->record.find(*wanted))
    return refusal(400, "PipelineExecutionNotFoundException", "The pipeline execution " + *wanted + " was not found.");
  std::vector<aws::ActionExecutionDetail> details;
  for (const Execution& execution : (*pipeline)->record.executions) {
    if (wanted && execution.id != *wanted) continue;
    for (const ActionRun& run : execution.actions) details.push_back(detail_of(**pipeline, execution, run));
  }
  const Reply<PageOf> page = page_of(details.size(), request.max_results, request.next_token);
  if (!page) return std::unexpected(page.error());
  aws::ListActionExecutionsResponse response;
  for (std::size_t i = page->begin; i < page->end; ++i) response.action_execution_details.push_back(details[details.size() - 1 - i]);
  response.next_token = page->next_token;
  return response;
}

}  // namespace martlet::cloud::code_pipeline

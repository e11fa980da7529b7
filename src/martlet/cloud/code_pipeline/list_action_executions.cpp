#include "execution_responses.hpp"

#include "code_pipeline_handlers.hpp"
#include "list_page.hpp"
#include "pipeline_access.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<aws::ListActionExecutionsResponse> list_action_executions(Pipelines& pipelines, Call& call,
                                                                        aws::ListActionExecutionsRequest& request) {
  const ServiceResult<Pipeline*> pipeline = permitted_pipeline(pipelines, call, request.pipeline_name);
  if (!pipeline) return std::unexpected(pipeline.error());
  ServiceResult<ListPage> page = ListPage::of(request.max_results, request.next_token);
  if (!page) return std::unexpected(page.error());
  aws::ListActionExecutionsResponse response;
  const auto list = [&](const Execution& execution) {
    for (auto run = execution.actions.rbegin(); run != execution.actions.rend() && !page->is_full(); ++run) {
      if (page->take_next()) response.action_execution_details.push_back(detail_of(**pipeline, execution, *run));
    }
    return !page->is_full();
  };
  if (const std::optional<std::string> wanted = request.filter ? request.filter->pipeline_execution_id : std::nullopt) {
    const std::optional<Execution> execution = pipelines.find_execution(**pipeline, *wanted);
    if (!execution)
      return service_error(400, "PipelineExecutionNotFoundException", "The pipeline execution " + *wanted + " was not found.");
    list(*execution);
  } else {
    pipelines.visit_executions(**pipeline, list);
  }
  response.next_token = page->next_token();
  return response;
}

}  // namespace martlet::cloud::code_pipeline

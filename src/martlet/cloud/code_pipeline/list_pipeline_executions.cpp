#include "execution_responses.hpp"

#include "code_pipeline_handlers.hpp"
#include "list_page.hpp"
#include "pipeline_access.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<aws::ListPipelineExecutionsResponse> list_pipeline_executions(Pipelines& pipelines, Call& call,
                                                                            aws::ListPipelineExecutionsRequest& request) {
  const ServiceResult<Pipeline*> pipeline = permitted_pipeline(pipelines, call, request.pipeline_name);
  if (!pipeline) return std::unexpected(pipeline.error());
  ServiceResult<ListPage> page = ListPage::of(request.max_results, request.next_token);
  if (!page) return std::unexpected(page.error());
  aws::ListPipelineExecutionsResponse response;
  pipelines.visit_executions(**pipeline, [&](const Execution& execution) {
    if (page->take_next()) response.pipeline_execution_summaries.push_back(summary_of(execution));
    return !page->is_full();
  });
  response.next_token = page->next_token();
  return response;
}

}  // namespace martlet::cloud::code_pipeline

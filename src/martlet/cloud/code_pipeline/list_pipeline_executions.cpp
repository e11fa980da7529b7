#include "execution_answers.hpp"

#include "code_pipeline_handlers.hpp"

namespace martlet::cloud::code_pipeline {

Reply<aws::ListPipelineExecutionsResponse> list_pipeline_executions(Pipelines& pipelines, Call& call,
                                                                    aws::ListPipelineExecutionsRequest& request) {
  const Reply<Pipeline*> pipeline = pipelines.find(call, request.pipeline_name);
  if (!pipeline) return std::unexpected(pipeline.error());
  aws::ListPipelineExecutionsResponse response;
  const std::vector<Execution>& executions = (*pipeline)->record.executions;
  const Reply<PageOf> page = page_of(executions.size(), request.max_results, request.next_token);
  if (!page) return std::unexpected(page.error());
  for (std::size_t i = page->begin; i < page->end; ++i)
    response.pipeline_execution_summaries.push_back(summary_of(executions[executions.size() - 1 - i]));
  response.next_token = page->next_token;
  return response;
}

}  // namespace martlet::cloud::code_pipeline

#pragma once
#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/aws/wire/pagination.hpp>

/// Functions that return all pages of CodePipeline's listings.
namespace martlet::aws {

inline constexpr Pages execution_pages{&ListPipelineExecutionsRequest::next_token, &ListPipelineExecutionsResponse::next_token,
                                       &ListPipelineExecutionsResponse::pipeline_execution_summaries};
/// Returns the executions, newest first. A pipeline can have very many: to stop early, use for_each_item() instead.
inline Task<Outcome<std::vector<PipelineExecutionSummary>>> all_executions(CodePipeline& pipelines, ListPipelineExecutionsRequest request) {
  return all_items(pipelines, &CodePipeline::list_pipeline_executions, execution_pages, std::move(request));
}

inline constexpr Pages action_execution_pages{&ListActionExecutionsRequest::next_token, &ListActionExecutionsResponse::next_token,
                                              &ListActionExecutionsResponse::action_execution_details};
/// Returns the action executions, newest first.
inline Task<Outcome<std::vector<ActionExecutionDetail>>> all_action_executions(CodePipeline& pipelines,
                                                                               ListActionExecutionsRequest request) {
  return all_items(pipelines, &CodePipeline::list_action_executions, action_execution_pages, std::move(request));
}

}  // namespace martlet::aws

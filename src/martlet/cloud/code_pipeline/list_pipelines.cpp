#include <martlet/cloud/api/unix_time.hpp>

#include "code_pipeline_handlers.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<ListPipelinesResponse> list_pipelines(Pipelines& pipelines, Call& call, ListPipelinesRequest&) {
  const ServiceResult<> allowed = call.authorize({.action = "codepipeline:ListPipelines"});
  if (!allowed) return std::unexpected(allowed.error());
  ListPipelinesResponse response;
  for (const Pipeline* pipeline : pipelines.list(call.account(), call.region)) {
    const PipelineRow& row = pipeline->row;
    response.pipelines.push_back({row.name, row.declaration.version.value_or(1), row.declaration.pipeline_type.value_or("V1"),
                                  row.declaration.mode(), unix_seconds(row.created), unix_seconds(row.updated)});
  }
  return response;
}

}  // namespace martlet::cloud::code_pipeline

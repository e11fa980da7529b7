#include "pipeline_variables.hpp"

#include <algorithm>

namespace martlet::cloud::code_pipeline {

ServiceResult<std::map<std::string, std::string>> pipeline_variables(const PipelineDeclaration& pipeline,
                                                                     const std::optional<std::vector<aws::PipelineVariable>>& given) {
  const std::vector<VariableDeclaration> declared = pipeline.variables.value_or(std::vector<VariableDeclaration>());
  std::map<std::string, std::string> values;
  for (const VariableDeclaration& variable : declared) {
    if (variable.default_value) values[variable.name] = *variable.default_value;
  }
  for (const aws::PipelineVariable& variable : given.value_or(std::vector<aws::PipelineVariable>())) {
    if (std::ranges::find(declared, variable.name, &VariableDeclaration::name) == declared.end())
      return service_error(400, "ValidationException", "The pipeline has no variable with name '" + variable.name + "'");
    values[variable.name] = variable.value;
  }
  for (const VariableDeclaration& variable : declared) {
    if (!values.contains(variable.name))
      return service_error(400, "ValidationException",
                           "The pipeline variable '" + variable.name + "' has no default value and must be given");
  }
  return values;
}

}  // namespace martlet::cloud::code_pipeline

#include "parameter_version.hpp"

#include <martlet/schema/schema.hpp>

#include "parameter_name.hpp"

namespace martlet::cloud::ssm {

std::string ParameterVersion::arn() const { return parameter_arn(region, account, name); }

Schema describe(Type<ParameterVersion>) {
  using P = ParameterVersion;
  return object<P>("ParameterVersion", field<&P::account>("account"), field<&P::region>("region"), field<&P::name>("name"),
                   field<&P::version>("version"), field<&P::type>("type"), field<&P::value>("value"), field<&P::key_id>("key_id"),
                   field<&P::description>("description"), field<&P::allowed_pattern>("allowed_pattern"), field<&P::tier>("tier"),
                   field<&P::data_type>("data_type"), field<&P::modified>("modified"), field<&P::modified_by>("modified_by"));
}

}  // namespace martlet::cloud::ssm

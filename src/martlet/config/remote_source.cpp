#include <utility>

#include <martlet/async/when_all.hpp>
#include <martlet/config/remote_source.hpp>

namespace martlet {

Task<std::vector<Result<std::string>>> RemoteSource::fetch_all(std::vector<std::string> parameters) {
  std::vector<Task<Result<std::string>>> tasks;
  for (std::string& parameter : parameters) tasks.push_back(fetch(std::move(parameter)));
  co_return co_await when_all(std::move(tasks));
}

}  // namespace martlet

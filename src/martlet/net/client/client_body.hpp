#pragma once
#include <memory>
#include <optional>
#include <string>

#include <martlet/net/client/client.hpp>

#include "client_connection.hpp"

namespace martlet::net {

/// The body of a response; owns the connection until its end.
class Client::Body final : public ClientBody {
 public:
  Body(std::unique_ptr<Connection> connection, std::optional<SteadyTime> deadline);
  Task<std::optional<std::string>> next() override;
  Task<Result<std::string>> read(std::size_t bytes_max) override;

 private:
  Task<Result<std::optional<std::string>>> part();
  void end_if_complete();
  std::unique_ptr<Connection> connection_;  // null at the end
  std::optional<SteadyTime> deadline_;
};

}  // namespace martlet::net

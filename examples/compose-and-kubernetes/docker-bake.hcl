variable "TAG" {
  default = "latest"
}

group "default" {
  targets = ["web", "migrate"]
}

target "web" {
  context = "web"
  target  = "runtime"
  tags    = ["registry.example.com/acme/web:${TAG}"]
}

target "migrate" {
  inherits = ["web"]
  target   = "migration"
  tags     = ["registry.example.com/acme/migrate:${TAG}"]
}

-- Drives Neovim's own client as a user would; prints what it saw as one line of JSON. Arguments: the server, the Dockerfile.
local server, file = vim.env.PLIMSOLL_SERVER, vim.env.PLIMSOLL_FILE
local seen = {}

local function wait(what, done)
  if not vim.wait(20000, done, 20) then
    error("nothing came: " .. what)
  end
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 10000)
  for _, answer in pairs(answers or {}) do
    if answer.err then
      error(method .. ": " .. vim.inspect(answer.err))
    end
    return answer.result
  end
end

-- With the cursor where a piece of a line (1-based) begins.
local function at(line, piece)
  local text = vim.api.nvim_buf_get_lines(0, line - 1, line, true)[1]
  local column = text:find(piece, 1, true)
  if column == nil then
    error("no " .. piece .. " in " .. text)
  end
  vim.api.nvim_win_set_cursor(0, { line, column - 1 })
  return vim.lsp.util.make_position_params()
end

local function drive()
  vim.cmd("edit " .. vim.fn.fnameescape(file))
  vim.bo.filetype = "dockerfile"
  -- Neovim tells the server that it indents by tabs unless it is told otherwise.
  vim.bo.expandtab = true
  vim.bo.shiftwidth = 4
  local id = vim.lsp.start_client({
    cmd = { vim.env.PLIMSOLL_NODE, server, "--stdio" },
    root_dir = vim.fn.fnamemodify(file, ":h"),
    on_error = function(code, err)
      seen.error = tostring(code) .. vim.inspect(err)
    end,
    on_exit = function(code, signal)
      seen.exit = { code, signal }
    end,
  })
  vim.lsp.buf_attach_client(0, id)
  wait("diagnostics", function()
    return #vim.diagnostic.get(0) > 0
  end)
  seen.diagnostics = vim.tbl_map(function(one)
    return { code = one.code, line = one.lnum, column = one.col, to = one.end_col, severity = one.severity }
  end, vim.diagnostic.get(0))

  seen.hover = ask("textDocument/hover", at(1, "FROM")).contents
  local definition = ask("textDocument/definition", at(8, "build"))
  seen.definition = vim.tbl_islist(definition) and definition[1] or definition
  local references = at(1, "build")
  references.context = { includeDeclaration = true }
  seen.references = #ask("textDocument/references", references)
  seen.symbols = vim.tbl_map(function(one)
    return one.name
  end, ask("textDocument/documentSymbol", { textDocument = vim.lsp.util.make_text_document_params() }))
  local completion = ask("textDocument/completion", at(8, "--chown"))
  seen.completion = vim.tbl_map(function(one)
    return one.label
  end, completion.items or completion)

  at(1, "build")
  vim.lsp.buf.rename("compile")
  wait("the rename", function()
    return vim.api.nvim_buf_get_lines(0, 0, 1, false)[1]:find("compile", 1, true) ~= nil
  end)

  -- The first quick fix on the line with the shell form, as the menu would apply it.
  local range = { start = { line = 8, character = 0 }, ["end"] = { line = 8, character = 12 } }
  local actions = ask("textDocument/codeAction", {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = range,
    context = { diagnostics = {}, only = { "quickfix" } },
  })
  seen.actions = vim.tbl_map(function(one)
    return one.title
  end, actions)
  local chosen = actions[1]
  if chosen.edit == nil then
    chosen = ask("codeAction/resolve", chosen)
  end
  local client = vim.lsp.get_client_by_id(id)
  vim.lsp.util.apply_workspace_edit(chosen.edit, client.offset_encoding)

  vim.lsp.buf.formatting_sync(nil, 10000)
  vim.cmd("write")
  -- A late answer to a text that is gone would come by now.
  vim.wait(300)
  vim.lsp.stop_client(id)
  wait("the end of the server", function()
    return seen.exit ~= nil
  end)
end

local ok, failure = pcall(drive)
if not ok then
  seen.failure = failure
end
io.stdout:write(vim.json.encode(seen) .. "\n")
vim.cmd("qall!")
